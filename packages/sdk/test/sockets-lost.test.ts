import type { Socket } from 'node:net';
import { ConnectionError, type RetryEvent } from 'clawbook-sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { clientOf } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { message, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

type Loss = (socket: Socket) => unknown;

/** Sends part of an answer, then ends the connection once it has gone out. */
function cutAfter(part: string | Buffer, how: 'end' | 'resetAndDestroy' = 'end'): Loss {
  return (socket) => socket.write(part, () => setTimeout(() => socket[how](), 20));
}

const long = { 'content-length': 1_000 };
const chunked = { 'transfer-encoding': 'chunked' };

/** What can happen to the connection when the request has been read. */
const losses: [string, Loss][] = [
  ['is reset before the answer', (socket) => socket.resetAndDestroy()],
  ['is closed before the answer', (socket) => socket.end()],
  ['is closed in the headers', cutAfter('HTTP/1.1 200 OK\r\ncontent-type: appli')],
  ['is reset in the headers', cutAfter('HTTP/1.1 200 OK\r\ncontent-type: appli', 'resetAndDestroy')],
  ['is closed in a body of known length', cutAfter(wireAnswer(200, '{"success":true', long))],
  [
    'is reset in a body of known length',
    cutAfter(wireAnswer(200, '{"success":true', long), 'resetAndDestroy'),
  ],
  ['is closed in a chunked body', cutAfter(wireAnswer(200, '10\r\n{"success":true,\r\n', chunked))],
  ['is closed in the body of an error', cutAfter(wireAnswer(404, '{"success":false', long))],
  ['carries something else than HTTP', cutAfter('SSH-2.0-OpenSSH_9.6\r\n')],
  ['carries a 100 Continue that nobody asked for', (socket) => socket.write('HTTP/1.1 100 Continue\r\n\r\n')],
  ['carries a broken chunk', cutAfter(wireAnswer(200, 'zz\r\n{"success"\r\n', chunked))],
  [
    'carries a body that is not compressed as it says',
    // The answer is whole, so the connection stays: the repeat goes out on it.
    (socket) => socket.write(wireAnswer(200, 'plain', { 'content-encoding': 'gzip' })),
  ],
  ['carries headers without an end', cutAfter(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(70_000)}\r\n`)],
];

describe.each(losses)('a connection that %s, after the request was read', (_what, lose) => {
  it('fails a POST, which may have been carried out and is not repeated', async () => {
    const server = await listenOnLoopback(lose);
    const error = await failureOf(clientOf(server).messages.send(message));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.outcome).toBe('unknown');
    expect(error.cause).toBeInstanceOf(Error);
    expect(error.message).toContain('check before you send it again');
    expect(server.requests).toHaveLength(1);
    expect(server.sockets).toHaveLength(1);
  });

  it('repeats a GET, and a POST that has an idempotency key', async () => {
    const server = await listenOnLoopback((socket, request, number) =>
      number % 2 === 1 ? lose(socket) : socket.write(rightAnswer(request)),
    );
    const client = clientOf(server);
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
    expect(server.requests).toHaveLength(2);
    const sent = await client.messages.send(message, { idempotencyKey: 'key-1' });
    expect(sent).toMatchObject({ message_id: 'msg_1' });
    expect(server.requests.slice(2).map(({ headers }) => headers['idempotency-key'])).toEqual([
      'key-1',
      'key-1',
    ]);
  });
});

describe('a connection that is lost', () => {
  it('every time ends a GET after its repeats, whose observer is told why', async () => {
    const retries: RetryEvent[] = [];
    const server = await listenOnLoopback((socket) => socket.resetAndDestroy());
    const client = clientOf(server, { on: { retry: (event) => retries.push(event) } });
    const error = await failureOf(client.status());
    expect([error.kind, error.outcome, server.requests.length]).toEqual(['connection', 'unknown', 3]);
    expect(retries.map(({ attempt, error: { outcome } }) => [attempt, outcome])).toEqual([
      [1, 'unknown'],
      [2, 'unknown'],
    ]);
  });

  it('before anything was read: the request may be on its way, so a POST is not repeated', async () => {
    const server = await listenOnLoopback(() => undefined, {
      // The client has sent its request by the time it learns of the end.
      onConnection: (socket) => {
        socket.pause();
        setTimeout(() => socket.resetAndDestroy(), 50);
      },
    });
    const error = await failureOf(clientOf(server).messages.send(message));
    expect([error.kind, error.outcome]).toEqual(['connection', 'unknown']);
    expect([server.sockets.length, server.requests.length]).toEqual([1, 0]);
  });

  it('after one attempt that did not arrive says of the whole that it may have been carried out', async () => {
    const server = await listenOnLoopback((socket) => socket.resetAndDestroy());
    let calls = 0;
    const client = clientOf(server, {
      fetch: (url, init) => fetch(calls++ === 0 ? 'http://127.0.0.1:1/' : url, init),
    });
    const error = await failureOf(client.messages.send(message));
    expect([error.outcome, calls, server.requests.length]).toEqual(['unknown', 2, 1]);
  });

  it('without a length tells nothing of its end: half an object is no answer, and is not repeated', async () => {
    const server = await listenOnLoopback(
      cutAfter(wireAnswer(200, '{"success":true,"da', { connection: 'close' })),
    );
    const error = await failureOf(clientOf(server).messages.send(message));
    expect([error.kind, error.outcome, server.requests.length]).toEqual([
      'unexpected_response',
      'unknown',
      1,
    ]);
  });
});
