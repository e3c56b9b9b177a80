import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { AnswerKind, Asked, FuzzAnswer, Verdict } from '../fuzz-answer.ts';
import { type HeaderLine, type HttpMessage, messageBytes, messageSteps } from '../http-message.ts';
import { deepJson, richJson, rightJson } from './envelope.ts';
import { oddHeaders } from './odd-headers.ts';

/** Answers that are right and whole, in all the ways in which HTTP and JSON can say so. */
export const rightAnswers: Readonly<Record<string, AnswerKind>> = {
  'right, with its length': (asked) => right(asked, { framing: 'length' }),
  'right, in chunks': (asked) => right(asked, { framing: 'chunked' }),
  'right, to the end of the connection': (asked) => right(asked, { framing: 'close' }),
  'right, with other fields and values': (asked) => right(asked, {}, richJson(asked)),
  'right, with odd headers': (asked) => right(asked, { headers: oddHeaders(asked.chance) }),
  'right, with trailers': (asked) => {
    const trailers: HeaderLine[] = [
      ['X-Checksum', '1'],
      ['X-RateLimit-Remaining', '0'],
      ['Date', 'x'],
    ];
    return right(asked, { framing: 'chunked', headers: [['Trailer', 'X-Checksum']], trailers });
  },
  'right, under another successful status': (asked) =>
    right(asked, { status: asked.chance.pick([201, 202, 203, 206, 207, 226, 299]) }),
  'right, with an odd status line': (asked) =>
    right(asked, { reason: asked.chance.pick(['', 'OK', 'é', 'Not Found', 'x'.repeat(2_000)]) }),
  'right, with a byte order mark and white space': (asked) => {
    const json = rightJson(asked);
    return { ...right(asked, {}, `\uFEFF${asked.chance.pick(['', ' ', '\n\t'])}${json}\r\n `), json };
  },
  'right, compressed': (asked) => {
    const json = rightJson(asked);
    const [encoding, compress] = asked.chance.pick([
      ['gzip', gzipSync],
      ['x-gzip', gzipSync],
      ['deflate', deflateSync],
      ['br', brotliCompressSync],
      ['identity', (text: string) => Buffer.from(text)],
    ]);
    const framing = asked.chance.pick(['length', 'chunked', 'close']);
    const steps = messageSteps(asked.chance, {
      framing,
      headers: [['Content-Encoding', encoding]],
      body: compress(json),
    });
    return { steps, verdicts: ['success'], json };
  },
  'right, after informational answers': (asked) => {
    const early = asked.chance.pick([
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 102 Processing\r\n\r\n',
      'HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n',
    ]);
    const { steps, ...answer } = right(asked, {});
    // undici knows no 100 that it did not ask for.
    const verdicts: Verdict[] = early.includes(' 100 ') ? ['success', 'unknown'] : ['success'];
    const pieces = Array.from({ length: asked.chance.whole(1, 3) }, () => Buffer.from(early, 'latin1'));
    return { ...answer, verdicts, steps: [...pieces, ...steps] };
  },
  'right, in HTTP/1.0': (asked) => right(asked, { version: 'HTTP/1.0' }),
  'right, and the connection is closed without a word': (asked) => {
    const { steps, ...answer } = right(asked, {});
    return { ...answer, steps: [...steps, ...asked.chance.pick([['end'], ['breathe', 'end']] as const)] };
  },
  'right, and the connection is reset': (asked) => {
    const { steps, ...answer } = right(asked, {});
    // A reset can overtake what was written before.
    return { ...answer, verdicts: ['success', 'unknown'], steps: [...steps, 'breathe', 'reset'] };
  },
  'right, and more bytes after its end': (asked) => {
    const { steps, ...answer } = right(asked, {});
    const more = asked.chance.pick([
      Buffer.from('\r\n\r\n'),
      asked.chance.bytes(20),
      Buffer.from('HTTP/1.1 200 OK\r\n'),
    ]);
    return { ...answer, verdicts: ['success', 'unknown'], steps: [...steps, more, 'end'] };
  },
  'right, and another answer after its end': (asked) => {
    const { steps, ...answer } = right(asked, {});
    const json = JSON.stringify({ success: true, data: { message_id: 'msg_of_nobody' } });
    const another = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Length: ${json.length}\r\n\r\n${json}`);
    // In one piece: if it came later, no client could tell it from the answer to its next request.
    const bytes = Buffer.concat([...steps.filter((step) => typeof step !== 'string'), another]);
    return { ...answer, verdicts: ['success', 'unknown'], steps: [bytes, 'end'] };
  },
  'right, without an envelope': (asked) => {
    const json = JSON.stringify(asked.data);
    // Without it nothing tells of more pages, which differs from what is expected of a list.
    const verdicts: Verdict[] = asked.isList && asked.isStrict ? ['unknown'] : ['success'];
    return { steps: messageSteps(asked.chance, { body: json }), verdicts, json };
  },
  'right, and nested deeply': (asked) => {
    const deep = deepJson(asked.chance.pick([50, 2_000, 20_000]));
    const meta = { ...asked.meta, warnings: '@' };
    const json = JSON.stringify({ success: true, data: asked.data, meta }).replace('"@"', `[${deep}]`);
    const body = asked.isList ? json : json.replace('"data":{', `"data":{"deep":${deep},`);
    return { steps: messageSteps(asked.chance, { body }), verdicts: ['success'] };
  },
  'nothing, with a status that says so': (asked) => {
    const status = asked.chance.pick([204, 204, 205]);
    const message: HttpMessage = status === 204 ? { status, framing: 'none' } : { status };
    // A read that gives nothing is none, where something has to come.
    const isExpected = asked.isRaw || !asked.hasSchema || (!asked.isStrict && asked.method !== 'GET');
    return { steps: messageSteps(asked.chance, message), verdicts: [isExpected ? 'success' : 'unknown'] };
  },
};

function right(asked: Asked, message: HttpMessage, json = rightJson(asked)): FuzzAnswer {
  const steps = messageSteps(asked.chance, {
    framing: asked.chance.pick(['length', 'chunked']),
    ...message,
    body: json,
  });
  return { steps, verdicts: ['success'], json };
}

/** The bytes of a right answer, to be spoilt. */
export function rightBytes(asked: Asked): Buffer {
  const framing = asked.chance.pick(['length', 'chunked']);
  return messageBytes(asked.chance, { framing, headers: oddHeaders(asked.chance), body: rightJson(asked) });
}
