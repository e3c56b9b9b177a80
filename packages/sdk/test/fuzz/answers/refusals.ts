import type { AnswerKind, Asked, FuzzAnswer, Verdict } from '../fuzz-answer.ts';
import { type HttpMessage, messageSteps } from '../http-message.ts';
import { deepJson, refusalJson } from './envelope.ts';
import { oddHeaders, rateLimitHeaders, retryAfter } from './odd-headers.ts';

const refusing = [
  400, 401, 402, 403, 404, 405, 406, 409, 410, 411, 413, 414, 415, 418, 422, 423, 426, 428, 431, 451, 499,
  501,
];
const failing = [408, 500, 502, 503, 504, 505, 507, 508, 511, 520, 529, 599];
const redirects = [301, 302, 307, 308];

/** Answers that are whole and say that the request was refused, or that nobody knows. */
export const refusals: Readonly<Record<string, AnswerKind>> = {
  'refused by its status': (asked) => whole(asked, ['rejected'], { status: asked.chance.pick(refusing) }),
  'refused by `success: false`': (asked) =>
    whole(asked, asked.isRaw ? ['success'] : ['rejected'], {
      status: asked.chance.pick([200, 201]),
      body: refusalJson(asked),
    }),
  // fetch itself answers it with a network error.
  'refused by a proxy, with 407': (asked) => whole(asked, ['rejected', 'unknown'], { status: 407 }),
  'failed: nobody knows': (asked) => whole(asked, ['unknown'], { status: asked.chance.pick(failing) }),
  'a 429': (asked) => {
    const headers = [
      ...rateLimitHeaders(asked.chance),
      ...retryAfter(asked.chance),
      ...oddHeaders(asked.chance),
    ];
    return whole(asked, ['rejected', 'again'], { status: 429, headers });
  },
  'a redirect': (asked) => {
    const status = asked.chance.pick([...redirects, 303, 300, 304, 305, 399]);
    const targets = [
      '/',
      'https://elsewhere.example/',
      'http://[',
      'javascript:alert(1)',
      '',
      `/?api_key=${asked.key}`,
      '\u00e9',
    ];
    const headers = asked.chance.percent(90) ? [['Location', asked.chance.pick(targets)] as const] : [];
    const message: HttpMessage = status === 304 ? { status, headers, framing: 'none' } : { status, headers };
    return whole(asked, [status === 303 ? 'unknown' : 'rejected'], message);
  },
  'a status that HTTP does not know': (asked) => {
    const status = asked.chance.pick([600, 700, 999, 0, 99]);
    return whole(asked, ['unknown'], { status });
  },
};

function whole(asked: Asked, verdicts: readonly Verdict[], message: HttpMessage): FuzzAnswer {
  const { chance } = asked;
  const body = chance.pick([
    refusalJson(asked),
    refusalJson(asked),
    refusalJson(asked),
    '',
    'nope',
    `<html>${asked.key}</html>`,
    '[]',
    'null',
    '"text"',
    '{"detail":"x"}',
    chance.percent(50) ? deepJson(20_000) : '0',
    chance.bytes(30),
  ]);
  const framing = chance.pick(['length', 'length', 'chunked', 'close']);
  const headers = chance.percent(50) ? oddHeaders(chance) : [];
  return { steps: messageSteps(chance, { body, framing, headers, ...message }), verdicts };
}
