import type { Socket } from 'node:net';
import { RateLimitError, ServerError, TimeoutError } from 'clawbook-sdk';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf, timedFailureOf } from './sockets/failure-of.ts';
import { clientOf, warmUp } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { startTimer } from './sockets/timer.ts';
import { until } from './sockets/until.ts';
import { message, refusal, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

// Below every time that would pass if the limit in question were not kept (Node gives up a connection after 10 s), far
// above what a busy machine needs.
const soon = 9_000;
const halfBody = wireAnswer(200, '{"success":true,', { 'content-length': 1_000 });

beforeAll(warmUp);

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

function trickle(socket: Socket): void {
  socket.write(halfBody);
  const timer = setInterval(() => socket.write('"'), 20);
  socket.once('close', () => clearInterval(timer));
}

describe.each<[string, (socket: Socket) => unknown]>([
  ['that never comes', () => undefined],
  ['whose headers stall', (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-ty')],
  ['whose body stalls', (socket) => socket.write(halfBody)],
  [
    'whose chunked body stalls',
    (socket) => socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n'),
  ],
  ['that comes byte by byte', trickle],
  [
    'that follows an early hint and never comes',
    (socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'),
  ],
  [
    'of an error, whose body stalls',
    (socket) => socket.write(wireAnswer(404, '{', { 'content-length': 99 })),
  ],
])('an answer %s', (_what, stall) => {
  it('ends a POST with the timeout, unknown and not repeated, and its connection with it', async () => {
    const server = await listenOnLoopback((socket, request, number) =>
      number === 1 ? socket.write(rightAnswer(request)) : stall(socket),
    );
    const client = clientOf(server);
    // The connection is there by then: none of the time is needed for it.
    await client.status();
    const isTime = startTimer(290);
    const { error, duration } = await timedFailureOf(client.messages.send(message, { timeout: 300 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.outcome).toBe('unknown');
    expect(error.message).toMatch(/`timeout` of 300 ms.*check before you send it again/);
    expect(isTime()).toBe(true);
    expect(duration).toBeLessThan(soon);
    await until('the server sees the connection end', () => server.openSockets === 0);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('repeats a GET after the timeout, on a new connection', async () => {
    const used = new Set<Socket>();
    const server = await listenOnLoopback((socket, request, number) => {
      used.add(socket);
      return number === 1 ? stall(socket) : socket.write(rightAnswer(request));
    });
    expect(await clientOf(server, { timeout: 300 }).status()).toMatchObject({ version: '1.5.0' });
    // A busy machine may take too long for the second attempt as well.
    expect(used.size).toBeGreaterThan(1);
    expect(server.requests).toHaveLength(used.size);
  });
});

describe('timeout', () => {
  it('of a call beats that of the client', async () => {
    const server = await listenOnLoopback(() => undefined);
    const call = clientOf(server).messages.send(message, { timeout: 200 });
    const { error, duration } = await timedFailureOf(call);
    expect(error.message).toContain('`timeout` of 200 ms');
    expect(duration).toBeLessThan(soon);
  });

  it('does not run while a call waits in the queue', async () => {
    const server = await listenOnLoopback((socket, request) => {
      setTimeout(() => socket.write(rightAnswer(request)), 120);
    });
    const client = clientOf(server, { maxConcurrent: 1, timeout: 1_000, maxRetries: 0 });
    const calls = Array.from({ length: 10 }, () => client.status());
    expect(await Promise.all(calls)).toHaveLength(10);
  });

  it('covers the wait for a connection: it cannot be told from one for the answer', async () => {
    const server = await listenOnLoopback(() => undefined);
    // TLS is never answered.
    const client = clientOf({ url: `https://127.0.0.1:${server.port}` }, { timeout: 100 });
    const { error, duration } = await timedFailureOf(client.messages.send(message));
    expect([error.kind, error.outcome]).toEqual(['timeout', 'unknown']);
    expect(duration).toBeLessThan(soon);
    await until('the server sees one connection', () => server.sockets.length === 1);
    // Node itself goes on with a connection that is being made for up to 10 s: no signal reaches it there.
  });
});

describe('deadline', () => {
  it('ends a call over several attempts', async () => {
    const server = await listenOnLoopback((socket, _request, number) => number < 3 && socket.end());
    const client = clientOf(server, { deadline: 700, maxRetries: 100 });
    const isTime = startTimer(690);
    const { error, duration } = await timedFailureOf(client.status());
    expect(error).toBeInstanceOf(TimeoutError);
    expect([error.outcome, error.message]).toEqual([
      'unknown',
      expect.stringContaining('`deadline` of 700 ms'),
    ]);
    expect(isTime()).toBe(true);
    expect(duration).toBeLessThan(soon);
    expect(server.requests).toHaveLength(3);
    await until('the server sees the connections end', () => server.openSockets === 0);
  });

  it('ends a call in the body', async () => {
    const server = await listenOnLoopback((socket) => socket.write(halfBody));
    const { error, duration } = await timedFailureOf(
      clientOf(server).messages.send(message, { deadline: 300 }),
    );
    expect([error.kind, error.outcome, server.requests.length]).toEqual(['timeout', 'unknown', 1]);
    expect(duration).toBeLessThan(soon);
    await until('the server sees the connection end', () => server.openSockets === 0);
  });

  it('ends a call in the queue: it was never sent', async () => {
    const server = await listenOnLoopback(() => undefined);
    const client = clientOf(server, { maxConcurrent: 1, maxRetries: 0, timeout: 5_000 });
    let isFirstOver = false;
    const first = failureOf(client.status({ deadline: 1_500 })).finally(() => {
      isFirstOver = true;
    });
    const error = await failureOf(client.messages.send(message, { deadline: 100 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect([error.outcome, isFirstOver]).toEqual(['not_sent', false]);
    await first;
    expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('that the pause before a repeat would pass ends the call now, with what went wrong', async () => {
    const server = await listenOnLoopback((socket) => socket.write(refusal(503, { 'retry-after': 60 })));
    const { error, duration } = await timedFailureOf(clientOf(server).status({ deadline: 20_000 }));
    expect(error).toBeInstanceOf(ServerError);
    expect(server.requests).toHaveLength(1);
    expect(duration).toBeLessThan(soon);
  });

  it('that the rate limit would pass ends the call now', async () => {
    const server = await listenOnLoopback((socket) => socket.write(refusal(429, { 'retry-after': 60 })));
    const { error, duration } = await timedFailureOf(
      clientOf(server).messages.send(message, { deadline: 20_000 }),
    );
    expect(error).toBeInstanceOf(RateLimitError);
    expect([error.outcome, server.requests.length]).toEqual(['rejected', 1]);
    expect(duration).toBeLessThan(soon);
  });
});

describe.each([
  ['a day', '86400'],
  ['thirty years, longer than a timer can run', '999999999'],
])('a Retry-After of %s', (_what, seconds) => {
  const headers = { 'retry-after': seconds };

  it('under 429 refuses this call and the next at once, the next without sending it', async () => {
    const server = await listenOnLoopback((socket) => socket.write(refusal(429, headers)));
    const client = clientOf(server);
    const { error, duration } = await timedFailureOf(client.messages.send(message));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.outcome).toBe('rejected');
    expect((error as RateLimitError).retryAfter).toBe(Number(seconds));
    const next = await timedFailureOf(client.messages.send(message));
    expect(next.error).toBeInstanceOf(RateLimitError);
    expect([next.error.outcome, server.requests.length]).toEqual(['not_sent', 1]);
    expect(duration + next.duration).toBeLessThan(soon);
    // As logs and error trackers do.
    expect(() => JSON.stringify([error, next.error])).not.toThrow();
  });

  it('under 503 ends a GET at once, which is not repeated too early', async () => {
    const server = await listenOnLoopback((socket) => socket.write(refusal(503, headers)));
    const { error, duration } = await timedFailureOf(clientOf(server).status());
    expect([error.kind, server.requests.length]).toEqual(['server', 1]);
    expect(duration).toBeLessThan(soon);
  });

  it('under 429 and a wait without a bound is waited for, not rushed through', async () => {
    // Node says of a timer that is too long that it fires at once.
    const warn = vi.spyOn(process, 'emitWarning');
    const server = await listenOnLoopback((socket) => socket.write(refusal(429, headers)));
    const controller = new AbortController();
    const rateLimitWait = () => setTimeout(() => controller.abort(), 300);
    const client = clientOf(server, { rateLimit: { maxWait: Infinity }, on: { rateLimitWait } });
    const error = await failureOf(client.status({ signal: controller.signal }));
    expect([error.kind, error.outcome, server.requests.length]).toEqual(['abort', 'rejected', 1]);
    expect(warn).not.toHaveBeenCalled();
  });
});
