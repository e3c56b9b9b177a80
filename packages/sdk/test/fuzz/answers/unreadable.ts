import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { AnswerKind, Asked, FuzzAnswer, Verdict } from '../fuzz-answer.ts';
import { type HttpMessage, messageSteps } from '../http-message.ts';
import { deepJson, rightJson } from './envelope.ts';
import { oddHeaders } from './odd-headers.ts';

/** Answers that are whole and successful as far as HTTP goes, and no answer of the API. */
export const unreadableAnswers: Readonly<Record<string, AnswerKind>> = {
  'a web page': (asked) => unreadable(asked, `<!doctype html><p>${asked.key}</p>`, 'text/html'),
  'a text': (asked) =>
    unreadable(asked, asked.chance.pick(['OK', 'nan', "{'success':true}", 'true}', '\ud800']), 'text/plain'),
  'JSON that is cut off': (asked) => {
    const json = rightJson(asked);
    return unreadable(asked, json.slice(0, asked.chance.whole(1, json.length - 1)));
  },
  'JSON with something behind it': (asked) =>
    unreadable(asked, `${rightJson(asked)}${asked.chance.pick(['}', 'x', ',', '{}', '\0'])}`),
  'JSON in UTF-16': (asked) =>
    unreadable(asked, Buffer.from(rightJson(asked), 'utf16le'), 'application/json; charset=utf-16'),
  'random bytes as a body': (asked) =>
    unreadable(asked, Buffer.concat([Buffer.from([0xff]), asked.chance.bytes(200)])),
  'an empty body': (asked) => {
    const { steps, verdicts } = unreadable(asked, asked.chance.pick(['', ' ', '\r\n', '\uFEFF']));
    const isNothingExpected = !asked.hasSchema;
    return { steps, verdicts: isNothingExpected ? ['success'] : verdicts };
  },
  'JSON of something else': (asked) => {
    const json = asked.chance.pick([
      'null',
      '0',
      '1e999',
      '""',
      'true',
      '{}',
      '{"ok":false}',
      deepJson(5_000),
    ]);
    const verdict = asked.hasSchema && !asked.isRaw ? 'unknown' : 'success';
    return { steps: messageSteps(asked.chance, { body: json }), verdicts: [verdict] };
  },
  'success, and no word of what was asked for': (asked) => {
    const json = asked.chance.pick(['{"success":true}', '{"data":7,"meta":{}}', '{"success":true,"ok":1}']);
    const verdicts: Verdict[] = !asked.isRaw && (asked.isStrict || asked.isList) ? ['unknown'] : ['success'];
    return { steps: messageSteps(asked.chance, { body: json }), verdicts };
  },
  'compressed, and cut off': (asked) => {
    const json = rightJson(asked);
    const whole = gzipSync(json);
    const bytes = whole.subarray(0, asked.chance.whole(20, whole.length - 9));
    const { steps, verdicts } = spoiltEncoding(asked, bytes, 'gzip');
    // fetch gives what there is: it may be all of it but the checksum, or nothing.
    const text = gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
    if (text === json) return { steps, verdicts: [...verdicts, 'success'], json };
    return { steps, verdicts: text === '' && !asked.hasSchema ? ['success'] : verdicts };
  },
  'said to be compressed, and is not': (asked) =>
    spoiltEncoding(asked, rightJson(asked), asked.chance.pick(['gzip', 'br', 'deflate'])),
};

function unreadable(asked: Asked, body: string | Uint8Array, type = 'application/json'): FuzzAnswer {
  const headers = asked.chance.percent(50) ? oddHeaders(asked.chance) : [['Content-Type', type] as const];
  const framing = asked.chance.pick(['length', 'chunked', 'close']);
  const message: HttpMessage = { status: asked.chance.pick([200, 200, 201]), headers, framing, body };
  return { steps: messageSteps(asked.chance, message), verdicts: [asked.isRaw ? 'success' : 'unknown'] };
}

function spoiltEncoding(asked: Asked, body: string | Uint8Array, encoding: string): FuzzAnswer {
  const steps = messageSteps(asked.chance, { headers: [['Content-Encoding', encoding]], body });
  return { steps, verdicts: asked.isRaw ? ['success', 'unknown'] : ['unknown'] };
}
