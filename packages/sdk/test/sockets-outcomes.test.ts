import { type ClawBookError, ConfigurationError, RateLimitError, type RequestOptions } from 'clawbook-sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { clientOf } from './sockets/loopback-client.ts';
import {
  type Answerer,
  closedPort,
  closeLoopbackServers,
  listenOnLoopback,
} from './sockets/loopback-server.ts';
import { dataAnswer, message, refusal, wireAnswer } from './sockets/wire-answers.ts';

// The table of what is repeated and what became of a request, each row of it on real connections.

const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'POST'] as const;
type Method = (typeof methods)[number];
const all: readonly Method[] = methods;
const idempotent: readonly Method[] = ['GET', 'PUT', 'PATCH', 'DELETE'];
const none: readonly Method[] = [];

beforeEach(() => {
  // No pause before a repeat.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

/** A request of each method; only a GET and a DELETE have no body. */
const requestOf = (method: Method) => ({
  method,
  path: '/thing',
  ...(method === 'GET' || method === 'DELETE' ? {} : { body: { text: 'Hello!' } }),
});

/** Makes a call that fails each time; gives its error, how many attempts it made and how many requests arrived. */
async function failing(
  method: Method,
  answer: Answerer,
  options: RequestOptions = {},
): Promise<{ error: ClawBookError; attempts: number; requests: number }> {
  const server = await listenOnLoopback(answer);
  let attempts = 0;
  const client = clientOf(server, { maxRetries: 1, on: { request: () => attempts++ } });
  const error = await failureOf(client.request(requestOf(method), options));
  return { error, attempts, requests: server.requests.length };
}

const status =
  (code: number): Answerer =>
  (socket) =>
    socket.write(refusal(code));

const rows: [string, Answerer, readonly Method[], string][] = [
  ...[408, 500, 502, 503, 504].map((code): [string, Answerer, readonly Method[], string] => [
    `is answered ${code}`,
    status(code),
    idempotent,
    'unknown',
  ]),
  ...[400, 401, 403, 404, 405, 409, 410, 422, 501].map(
    (code): [string, Answerer, readonly Method[], string] => [
      `is answered ${code}`,
      status(code),
      none,
      'rejected',
    ],
  ),
  [
    'is answered `success: false` under 200',
    (socket) => socket.write(wireAnswer(200, '{"success":false,"error":{"code":"NO","message":"No."}}')),
    none,
    'rejected',
  ],
  ['is lost after it was sent', (socket) => socket.resetAndDestroy(), idempotent, 'unknown'],
];

describe.each(rows)('a request that %s', (_what, answer, repeated, outcome) => {
  it.each(methods)('%s', async (method) => {
    const { error, requests } = await failing(method, answer);
    expect([error.outcome, requests]).toEqual([outcome, repeated.includes(method) ? 2 : 1]);
  });
});

describe('a request that times out', () => {
  it.each(methods)('%s', async (method) => {
    const { error, attempts } = await failing(method, () => undefined, { timeout: 300 });
    // On a busy machine the time can be over before the request has gone out.
    expect([error.outcome, attempts]).toEqual(['unknown', idempotent.includes(method) ? 2 : 1]);
  });
});

describe('a request that is answered 429', () => {
  it.each(all)('%s waits, then is repeated, and that is no retry', async (method) => {
    const server = await listenOnLoopback((socket, _request, number) =>
      socket.write(number === 1 ? refusal(429, { 'retry-after': 0 }) : dataAnswer({ done: true })),
    );
    const client = clientOf(server, { maxRetries: 0 });
    expect(await client.request(requestOf(method))).toEqual({ done: true });
    expect(server.requests.map(({ method: sent, body }) => [sent, body])).toEqual([
      [method, server.requests[0]?.body],
      [method, server.requests[0]?.body],
    ]);
  });

  it.each(all)('%s that may not wait was rejected', async (method) => {
    const { error, requests } = await failing(
      method,
      (socket) => socket.write(refusal(429, { 'retry-after': 1 })),
      { maxWait: 0 },
    );
    expect(error).toBeInstanceOf(RateLimitError);
    expect([error.outcome, requests]).toEqual(['rejected', 1]);
  });
});

describe('a request that never reached the server', () => {
  it.each(all)('%s is repeated, and was not sent', async (method) => {
    let repeats = 0;
    const client = clientOf(
      { url: `http://127.0.0.1:${await closedPort()}` },
      { maxRetries: 1, on: { retry: () => repeats++ } },
    );
    const error = await failureOf(client.request(requestOf(method)));
    expect([error.kind, error.outcome, repeats]).toEqual(['connection', 'not_sent', 1]);
  });
});

describe('a request that the SDK refuses for what is in it', () => {
  it('was not sent: nobody even connects', async () => {
    const server = await listenOnLoopback(() => undefined);
    const client = clientOf(server);
    const calls = [
      client.messages.send({ ...message, recipient: '' }),
      client.status({ timeout: -1 }),
      client.conversations.list({ per_page: 0 }),
      client.request({ method: 'POST', path: 'no slash' }),
    ];
    for (const error of await Promise.all(calls.map((call) => failureOf(call)))) {
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.outcome).toBe('not_sent');
    }
    expect(server.sockets).toHaveLength(0);
  });
});

describe('a write whose first attempt may have been carried out', () => {
  it('stays unknown, whatever the last attempt says', async () => {
    const { error, requests } = await failing('DELETE', (socket, _request, number) =>
      number === 1 ? socket.resetAndDestroy() : socket.write(refusal(404)),
    );
    expect([error.kind, error.outcome, requests]).toEqual(['not_found', 'unknown', 2]);
  });
});

describe('an idempotency key', () => {
  it('has a POST repeated like a GET, with the same key and the same bytes on every attempt', async () => {
    const server = await listenOnLoopback((socket, _request, number) => {
      if (number === 1) return socket.write(refusal(429, { 'retry-after': 0 }));
      if (number === 2) return socket.write(refusal(503));
      if (number === 3) return socket.resetAndDestroy();
      return socket.write(dataAnswer({ done: true }));
    });
    const sent = clientOf(server, { validation: 'off' }).messages.send(message, {
      idempotencyKey: 'order-7',
    });
    expect(await sent).toEqual({ done: true });
    expect(server.requests.map(({ headers, body }) => [headers['idempotency-key'], body])).toEqual(
      Array.from({ length: 4 }, () => ['order-7', JSON.stringify(message)]),
    );
  });

  it('is not sent of the SDK’s own accord, nor is a POST without one repeated', async () => {
    const { requests } = await failing('POST', status(503));
    const server = await listenOnLoopback((socket) => socket.write(dataAnswer({})));
    await clientOf(server, { validation: 'off' }).messages.send(message);
    expect([requests, server.requests[0]?.headers['idempotency-key']]).toEqual([1, undefined]);
  });
});
