import { AbortError } from 'clawbook-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { clientOf } from './sockets/loopback-client.ts';
import { closedPort, closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { isSettledInThisTurn } from './sockets/this-turn.ts';
import { until } from './sockets/until.ts';
import { message, refusal, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

const reason = new Error('The user has left.');

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

/** Aborts a call once something has happened, and gives its error, whose reason and promptness it checks. */
async function abortOnce(
  what: string,
  happened: () => boolean,
  start: (signal: AbortSignal) => PromiseLike<unknown>,
): Promise<AbortError> {
  const controller = new AbortController();
  const failure = failureOf(start(controller.signal));
  await until(what, happened);
  controller.abort(reason);
  expect(await isSettledInThisTurn(failure)).toBe(true);
  const error = await failure;
  expect(error).toBeInstanceOf(AbortError);
  expect(error.cause).toBe(reason);
  return error as AbortError;
}

describe('a signal that is aborted', () => {
  it('in the queue ends the call, which was never sent', async () => {
    const server = await listenOnLoopback(() => undefined);
    const client = clientOf(server, { maxConcurrent: 1 });
    const first = new AbortController();
    const blocking = failureOf(client.status({ signal: first.signal }));
    const error = await abortOnce(
      'the first call is under way',
      () => server.requests.length === 1,
      (signal) => client.messages.send(message, { signal }),
    );
    expect(error.outcome).toBe('not_sent');
    first.abort();
    await blocking;
    expect(server.requests).toHaveLength(1);
  });

  it('in the queue lets the calls behind go on', async () => {
    const server = await listenOnLoopback((socket, request, number) =>
      number > 1
        ? socket.write(rightAnswer(request))
        : setTimeout(() => socket.write(rightAnswer(request)), 100),
    );
    const client = clientOf(server, { maxConcurrent: 1 });
    const first = client.status();
    const controller = new AbortController();
    const second = failureOf(client.messages.send(message, { signal: controller.signal }));
    const third = client.status();
    controller.abort();
    await second;
    expect(await Promise.all([first, third])).toHaveLength(2);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it.each([
    ['before the headers', undefined],
    ['in the headers', 'HTTP/1.1 200 OK\r\ncontent-'],
    ['in the body', wireAnswer(200, '{"success":', { 'content-length': 99 })],
  ])('%s ends the call and its connection; it may have been carried out', async (_when, part) => {
    const server = await listenOnLoopback((socket) => part === undefined || socket.write(part));
    const client = clientOf(server);
    const error = await abortOnce(
      'the request was read',
      () => server.requests.length === 1,
      (signal) => client.messages.send(message, { signal }),
    );
    expect(error.outcome).toBe('unknown');
    expect(error.message).toContain('check before you send it again');
    await until('the server sees the connection end', () => server.openSockets === 0);
    expect(server.requests).toHaveLength(1);
  });

  it('in the middle of a body that keeps coming ends its connection', async () => {
    const server = await listenOnLoopback((socket) => {
      socket.write(wireAnswer(200, '', { 'content-length': 1e9 }));
      const timer = setInterval(() => socket.write('x'.repeat(1_000)), 5);
      socket.once('close', () => clearInterval(timer));
    });
    const error = await abortOnce(
      'some of the body has gone out',
      () => (server.sockets[0]?.bytesWritten ?? 0) > 5_000,
      (signal) => clientOf(server).status({ signal }),
    );
    expect(error.outcome).toBe('unknown');
    await until('the server sees the connection end', () => server.openSockets === 0);
  });

  it.each([
    ['a GET that was answered 503', 'unknown', 'GET', 503],
    ['a POST with a key that was answered 503', 'unknown', 'POST', 503],
  ] as const)('in the pause before the repeat of %s', async (_what, outcome, method, status) => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const server = await listenOnLoopback((socket) => socket.write(refusal(status, { 'retry-after': 30 })));
    let retries = 0;
    const client = clientOf(server, { on: { retry: () => retries++ } });
    const error = await abortOnce(
      'the call pauses',
      () => retries === 1,
      (signal) =>
        method === 'GET'
          ? client.status({ signal })
          : client.messages.send(message, { signal, idempotencyKey: '1' }),
    );
    expect([error.outcome, server.requests.length]).toEqual([outcome, 1]);
  });

  it('in the pause after a refused connection: it was never sent', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    let retries = 0;
    const client = clientOf(
      { url: `http://127.0.0.1:${await closedPort()}` },
      { on: { retry: () => retries++ } },
    );
    const error = await abortOnce(
      'the call pauses',
      () => retries === 1,
      (signal) => client.messages.send(message, { signal }),
    );
    expect(error.outcome).toBe('not_sent');
  });

  it('while the call waits after a 429, which refused it; a call behind it waits on', async () => {
    const server = await listenOnLoopback((socket, request, number) =>
      socket.write(number === 1 ? refusal(429, { 'retry-after': 1 }) : rightAnswer(request)),
    );
    const waiting: string[] = [];
    const client = clientOf(server, { on: { rateLimitWait: ({ method }) => waiting.push(method) } });
    let behind: PromiseLike<unknown> | undefined;
    const error = await abortOnce(
      'both calls wait',
      () => {
        if (waiting.length === 1) behind ??= client.status();
        return waiting.length === 2;
      },
      (signal) => client.messages.send(message, { signal }),
    );
    expect([error.outcome, waiting]).toEqual(['rejected', ['POST', 'GET']]);
    expect(await behind).toMatchObject({ version: '1.5.0' });
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it('while the function that gives the key is pending: it was never sent, and others go on', async () => {
    const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
    let asked = 0;
    const client = clientOf(server, { maxConcurrent: 1 });
    const apiKey = (): Promise<string> => {
      asked++;
      return new Promise(() => undefined);
    };
    const error = await abortOnce(
      'the key was asked for',
      () => asked === 1,
      (signal) => client.messages.send(message, { signal, apiKey }),
    );
    expect([error.outcome, server.sockets.length]).toEqual(['not_sent', 0]);
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
  });

  it('by an observer, just before the request would go out, sends nothing and says so', async () => {
    const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
    const controller = new AbortController();
    const client = clientOf(server, { on: { request: () => controller.abort(reason) } });
    const error = await failureOf(client.messages.send(message, { signal: controller.signal }));
    expect([error.cause, server.requests.length]).toEqual([reason, 0]);
    expect(error.outcome).toBe('not_sent');
  });
});

describe('a signal that is aborted beforehand', () => {
  it.each([
    ['an error', reason],
    ['a text', 'gone'],
    ['null', null],
  ])('sends nothing and hands back its reason, %s', async (_what, given) => {
    const server = await listenOnLoopback(() => undefined);
    const error = await failureOf(
      clientOf(server).messages.send(message, { signal: AbortSignal.abort(given) }),
    );
    expect(error).toBeInstanceOf(AbortError);
    expect([error.outcome, server.sockets.length]).toEqual(['not_sent', 0]);
    expect(error.cause).toBe(given);
  });

  it('does not ask for the key', async () => {
    const apiKey = vi.fn<() => string>(() => 'key');
    const client = clientOf({ url: 'http://127.0.0.1:1' }, { apiKey });
    await failureOf(client.status({ signal: AbortSignal.abort() }));
    expect(apiKey).not.toHaveBeenCalled();
  });

  it("keeps the platform's own reasons: of AbortSignal.timeout() and of abort() without one", async () => {
    const server = await listenOnLoopback(() => undefined);
    const signal = AbortSignal.timeout(50);
    const error = await failureOf(clientOf(server).status({ signal: AbortSignal.any([signal]) }));
    expect(error.kind).toBe('abort');
    expect(error.cause).toBe(signal.reason);
    const other = AbortSignal.abort();
    expect((await failureOf(clientOf(server).status({ signal: other }))).cause).toBe(other.reason);
  });
});
