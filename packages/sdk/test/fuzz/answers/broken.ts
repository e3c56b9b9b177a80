import type { AnswerKind, Asked, FuzzAnswer, Step, Verdict } from '../fuzz-answer.ts';
import { type HeaderLine, inPieces, messageBytes } from '../http-message.ts';
import { rightJson } from './envelope.ts';
import { rightBytes } from './right.ts';

/** Answers that are no HTTP, or end before their end: whatever they began to say, nobody knows. */
export const brokenAnswers: Readonly<Record<string, AnswerKind>> = {
  'nothing, and the end of the connection': () => broken([], 'end'),
  'nothing, and a reset': () => broken([], 'reset'),
  'nothing at all': () => broken([], 'stall'),
  'cut off, and the end of the connection': (asked) => broken(cut(asked), 'end'),
  'cut off, and a reset': (asked) => broken([...cut(asked), 'breathe'], 'reset'),
  'cut off, and nothing more': (asked) => broken(cut(asked), 'stall'),
  'random bytes': (asked) =>
    broken(inPieces(asked.chance, asked.chance.bytes(asked.chance.whole(1, 400))), 'end'),
  'another protocol': (asked) => {
    const texts = [
      '\u0015\u0003\u0001\u0000\u0002\u0002\u0028',
      'SSH-2.0-x\r\n',
      '220 ready\r\n',
      'HTTP/9.9 200 OK\r\n\r\n',
      '\r\n\r\n\r\n',
      'HTTP/1.1\r\n\r\n',
      'HTTP/1.1 2x0 OK\r\n\r\n',
      'ICY 200 OK\r\n\r\n',
    ];
    return broken([Buffer.from(asked.chance.pick(texts), 'latin1')], 'end');
  },
  'a length that is none': (asked) => {
    const length = asked.chance.pick(['-1', '1e3', '0x10', 'many', '9'.repeat(30), '5 5', '1,2']);
    return broken([withHeaders(asked, [['Content-Length', length]])], 'end');
  },
  'two lengths': (asked) => {
    const { length } = Buffer.from(rightJson(asked));
    const lines: HeaderLine[] = [
      ['Content-Length', String(length)],
      ['Content-Length', String(length + asked.chance.whole(-3, 3))],
    ];
    return broken([withHeaders(asked, lines)], 'end', ['unknown', 'success']);
  },
  'a length and chunks': (asked) => {
    const body = rightJson(asked);
    const bytes = messageBytes(asked.chance, {
      framing: 'chunked',
      body,
      headers: [['Content-Length', String(asked.chance.whole(0, 5))]],
    });
    return broken([bytes], 'end', ['unknown', 'success']);
  },
  'too short for its length': (asked) => {
    const { length } = Buffer.from(rightJson(asked));
    return broken(
      [withHeaders(asked, [['Content-Length', String(length + asked.chance.whole(1, 1e6))]])],
      'end',
    );
  },
  'too long for its length': (asked) => {
    const { length } = Buffer.from(rightJson(asked));
    const least = asked.chance.percent(90) ? 1 : 0;
    const steps = [withHeaders(asked, [['Content-Length', String(asked.chance.whole(least, length - 1))]])];
    return broken(steps, 'end', asked.isRaw ? ['unknown', 'success'] : ['unknown']);
  },
  'chunks that are wrong': (asked) => {
    const json = rightJson(asked);
    const size = json.length.toString(16);
    const chunks = asked.chance.pick([
      `-1\r\n${json}\r\n0\r\n\r\n`,
      `${size}x\r\n${json}\r\n0\r\n\r\n`,
      `${size}\r\n${json}`,
      `${size}\r\n${json}0\r\n\r\n`,
      `${'f'.repeat(20)}\r\n${json}`,
      `\r\n${json}`,
      `${size}\r\n${json}\r\n0\r\n`,
    ]);
    const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
    return broken([Buffer.from(head + chunks)], 'end');
  },
  'headers that are none': (asked) => {
    const lines = [
      'no colon',
      ': no name',
      'a b: c',
      'X-Null: a\0b',
      'é: x',
      `X-Huge: ${'x'.repeat(20_000)}`,
      'X\r: y',
    ];
    const text = `HTTP/1.1 200 OK\r\n${asked.chance.pick(lines)}\r\nContent-Length: 2\r\n\r\n{}`;
    return broken([Buffer.from(text, 'latin1')], 'end');
  },
  'a change of protocol': (asked) => {
    const upgrade = Buffer.from(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    );
    return broken([upgrade, ...cut(asked)], 'end');
  },
};

function broken(steps: readonly Step[], end: Step, verdicts: readonly Verdict[] = ['unknown']): FuzzAnswer {
  return { steps: [...steps, end], verdicts };
}

/** The beginning of a right answer. */
function cut(asked: Asked): readonly Step[] {
  const bytes = rightBytes(asked);
  return inPieces(asked.chance, bytes.subarray(0, asked.chance.whole(1, bytes.length - 1)));
}

function withHeaders(asked: Asked, headers: readonly HeaderLine[]): Buffer {
  return messageBytes(asked.chance, { framing: 'none', headers, body: rightJson(asked) });
}
