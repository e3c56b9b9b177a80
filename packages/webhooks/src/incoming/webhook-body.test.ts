import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../../test/rejection-of.ts';
import { joinChunks } from './join-chunks.ts';
import { readWebBody, type WebRequest } from './read-web-body.ts';
import { bytesOf, type WebhookBody } from './webhook-body.ts';

const bytes = new Uint8Array([1, 2, 3, 4]);
const shared = new SharedArrayBuffer(4);
new Uint8Array(shared).set(bytes);

/** The error for a body. */
async function refusalOf(body: unknown): Promise<Error & { reason?: string }> {
  return (await rejectionOf((async () => bytesOf(body as WebhookBody, 100))())) as Error;
}

describe('bytesOf', () => {
  it.each<[string, unknown]>([
    ['bytes', bytes],
    ['a part of a buffer', new DataView(new Uint8Array([0, ...bytes, 5]).buffer, 1, 4)],
    ['a buffer', bytes.slice().buffer],
    ['a shared buffer', shared],
  ])('takes %s', (_, body) => {
    expect(bytesOf(body as WebhookBody, 100)).toEqual(bytes);
  });

  it.each<[unknown, string]>([
    [null, 'got null'],
    [{ headers: {} }, 'something has parsed it already'],
    [{ on: true }, 'something has parsed it already'],
    [{ arrayBuffer: 5, headers: {} }, 'something has parsed it already'],
    [{ on: () => undefined, headers: {} }, 'is a request of Node.js'],
  ])('says what %j is instead of a body', async (body, expected) => {
    const { reason, message } = await refusalOf(body);
    expect([reason, message]).toEqual(['parsed_body', expect.stringContaining(expected)]);
  });
});

describe('readWebBody', () => {
  const url = 'https://a.example';
  const requestOf = (
    body: ConstructorParameters<typeof Response>[0],
    headers: Record<string, string> = {},
  ): Request => new Request(url, { method: 'POST', body: body ?? null, headers, duplex: 'half' });

  /** A request whose body comes in these pieces. */
  const inPieces = (...pieces: Uint8Array[]) =>
    requestOf(
      new ReadableStream({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      }),
    );

  it('takes a body of exactly the limit, in whatever way it comes', async () => {
    const withoutStreams: WebRequest = {
      headers: new Headers(),
      bodyUsed: false,
      arrayBuffer: async () => bytes.slice().buffer,
    };
    const requests: WebRequest[] = [
      requestOf(bytes, { 'content-length': '4' }),
      inPieces(bytes),
      withoutStreams,
    ];
    for (const request of requests) expect(await readWebBody(request, 4)).toEqual(bytes);
  });

  it('takes a request without a body for an empty one', async () => {
    expect(await readWebBody(requestOf(null), 4)).toEqual(new Uint8Array());
  });

  it('joins the pieces of a stream, and passes over those that are none', async () => {
    const request: WebRequest = {
      headers: new Headers(),
      bodyUsed: false,
      body: readerOf(bytes.slice(0, 1), undefined, bytes.slice(1)),
      arrayBuffer: () => Promise.reject(new Error('not asked for')),
    };
    expect(await readWebBody(request, 4)).toEqual(bytes);
  });

  it('leaves the rest of a body that is too long to whoever wants it', async () => {
    const request = inPieces(bytes, bytes);
    expect(await rejectionOf(readWebBody(request, 7))).toMatchObject({ reason: 'body_too_large' });
    expect(request.body?.locked).toBe(false);
  });

  it('names the frameworks that read a Request beforehand, and no other', async () => {
    const request = requestOf('x');
    await request.text();
    const message = String(await rejectionOf(readWebBody(request, 4)));
    expect(message).toContain('Hono: ');
    expect(message).not.toContain('Express: ');
  });
});

describe('joinChunks', () => {
  it('does not copy what came in one piece', () => {
    expect(joinChunks([bytes], bytes.length)).toBe(bytes);
  });
});

function readerOf(...values: (Uint8Array | undefined)[]) {
  const results = values.map((value) => ({ done: false, value }));
  const read = async () => results.shift() ?? { done: true };
  return { getReader: () => ({ read, releaseLock: () => undefined }) };
}
