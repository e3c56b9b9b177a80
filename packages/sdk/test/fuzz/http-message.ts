import type { Chance } from './chance.ts';
import type { Step } from './fuzz-answer.ts';

/** A header line. */
export type HeaderLine = readonly [name: string, value: string];

/** An answer of HTTP/1.1, before it is bytes. */
export interface HttpMessage {
  readonly status?: number;
  readonly version?: string;
  readonly reason?: string;
  readonly headers?: readonly HeaderLine[];
  readonly body?: string | Uint8Array;
  /** How the end of the body is known. */
  readonly framing?: 'length' | 'chunked' | 'close' | 'none';
  readonly trailers?: readonly HeaderLine[];
}

/** The bytes of a message. */
export function messageBytes(chance: Chance, message: HttpMessage): Buffer {
  const { status = 200, version = 'HTTP/1.1', reason = 'Status', headers = [], trailers = [] } = message;
  const body = Buffer.from(message.body ?? '');
  const framing = message.framing ?? 'length';
  const lines: HeaderLine[] = [...headers];
  if (framing === 'length') lines.push(['content-length', String(body.length)]);
  if (framing === 'chunked') lines.push(['transfer-encoding', 'chunked']);
  if (framing === 'close') lines.push(['connection', 'close']);
  const head = `${version} ${status} ${reason}\r\n${linesOf(lines)}\r\n`;
  const content = framing === 'chunked' ? chunked(chance, body, trailers) : body;
  return Buffer.concat([Buffer.from(head, 'latin1'), content]);
}

/** The steps that write a message, in one piece or in several. */
export function messageSteps(chance: Chance, message: HttpMessage): readonly Step[] {
  const steps = inPieces(chance, messageBytes(chance, message));
  return message.framing === 'close' ? [...steps, 'end'] : steps;
}

/** Bytes in one piece, or cut at random places. */
export function inPieces(chance: Chance, bytes: Uint8Array): readonly Step[] {
  if (chance.percent(70)) return [bytes];
  const cuts = Array.from({ length: chance.whole(1, 4) }, () => chance.whole(0, bytes.length)).sort(
    (one, other) => one - other,
  );
  return [0, ...cuts].flatMap((from, index): Step[] => [
    bytes.subarray(from, cuts[index] ?? bytes.length),
    'breathe',
  ]);
}

function linesOf(lines: readonly HeaderLine[]): string {
  return lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}

function chunked(chance: Chance, body: Buffer, trailers: readonly HeaderLine[]): Buffer {
  const parts: Buffer[] = [];
  for (let offset = 0; offset < body.length; ) {
    const size = chance.whole(1, body.length - offset);
    const extension = chance.percent(20) ? ';name=value' : '';
    parts.push(Buffer.from(`${size.toString(16)}${extension}\r\n`), body.subarray(offset, offset + size));
    parts.push(Buffer.from('\r\n'));
    offset += size;
  }
  return Buffer.concat([...parts, Buffer.from(`0\r\n${linesOf(trailers)}\r\n`)]);
}
