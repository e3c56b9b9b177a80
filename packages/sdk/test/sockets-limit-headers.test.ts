import type { RateLimitWaitEvent } from 'clawbook-sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureOf, timedFailureOf } from './sockets/failure-of.ts';
import { listenAsClawBook } from './sockets/listening-clawbook.ts';
import { clientOf, warmUp } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { dataAnswer, refusal } from './sockets/wire-answers.ts';

// What answers tell of the rate limit: the tier, the hour, the server's clock, and nonsense.

const { clawbook, newClient } = listenAsClawBook({ rateLimit: { perMinute: 1_000 } });
const loose = { validation: 'off' } as const;
const soon = 4_000;

beforeEach(warmUp);

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

/** The time, also while a test says that the machine's clock was set. */
const steadyNow = (): number => performance.timeOrigin + performance.now();

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1_000);

/** A server that tells of its limit with each answer, and nothing else. */
const serverThatTells = (headers: () => Readonly<Record<string, string | number>>) =>
  listenOnLoopback((socket) => socket.write(dataAnswer({}, headers())));

describe('the tier', () => {
  it.each([
    [60, 1_000],
    [120, 3_000],
    [300, 10_000],
  ])('is recognised by a limit of %i a minute: %i an hour', async (limit, perHour) => {
    const server = await serverThatTells(() => ({
      'x-ratelimit-limit': limit,
      'x-ratelimit-remaining': limit - 1,
      'x-ratelimit-reset': seconds(Date.now()) + 50,
    }));
    const client = clientOf(server, loose);
    await client.status();
    expect(client.rateLimit.minute).toMatchObject({ limit, remaining: limit - 1 });
    expect(client.rateLimit.hour).toMatchObject({ limit: perHour, remaining: perHour - 1 });
  });

  it('holds where it is told to the client and the server tells nothing', async () => {
    const server = await serverThatTells(() => ({}));
    const client = clientOf(server, { ...loose, rateLimit: { tier: 'standard', maxWait: 0 } });
    const calls = await Promise.allSettled(Array.from({ length: 65 }, () => client.status()));
    expect(calls.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(server.requests).toHaveLength(60);
  });
});

describe('the hour', () => {
  it('is counted here: what goes beyond it is refused at once, with the time until there is room', async () => {
    const server = await serverThatTells(() => ({
      'x-ratelimit-limit': 60,
      'x-ratelimit-remaining': 50,
      'x-ratelimit-reset': seconds(Date.now()) + 50,
    }));
    const client = clientOf(server, { ...loose, rateLimit: { perHour: 3 } });
    for (let count = 0; count < 3; count++) await client.status();
    const { error, duration } = await timedFailureOf(client.status());
    expect(error).toMatchObject({ kind: 'rate_limit', outcome: 'not_sent' });
    expect(error.message).toContain('the rate limit of the hour is used up');
    expect(Reflect.get(error, 'retryAfter')).toBeGreaterThan(3_500);
    expect(Reflect.get(error, 'retryAfter')).toBeLessThanOrEqual(3_601);
    expect(duration).toBeLessThan(soon);
    expect(server.requests).toHaveLength(3);
  });
});

describe('the end of a window', () => {
  it.each([
    ['an hour behind', -3_600_000],
    ['an hour ahead', 3_600_000],
  ])('is that of the server, whose clock is %s', async (_what, difference) => {
    const reset = seconds(steadyNow() + difference) + 2;
    const server = await serverThatTells(() => ({
      date: new Date(steadyNow() + difference).toUTCString(),
      'x-ratelimit-limit': 60,
      'x-ratelimit-remaining': steadyNow() + difference < reset * 1_000 ? 0 : 59,
      'x-ratelimit-reset': steadyNow() + difference < reset * 1_000 ? reset : reset + 60,
    }));
    const client = clientOf(server, { ...loose, rateLimit: { maxWait: 10_000 } });
    await client.status();
    await client.status();
    expect(steadyNow() + difference).toBeGreaterThanOrEqual(reset * 1_000);
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    ['back', -3_600_000],
    ['forward', 3_600_000],
  ])('stays where it is when the clock of this machine is set %s', async (_what, jump) => {
    const reset = seconds(steadyNow()) + 2;
    const server = await serverThatTells(() => ({
      date: new Date(steadyNow()).toUTCString(),
      'x-ratelimit-limit': 60,
      'x-ratelimit-remaining': steadyNow() < reset * 1_000 ? 0 : 59,
      'x-ratelimit-reset': steadyNow() < reset * 1_000 ? reset : reset + 60,
    }));
    const client = clientOf(server, { ...loose, rateLimit: { maxWait: 10_000 } });
    await client.status();
    vi.spyOn(Date, 'now').mockImplementation(() => steadyNow() + jump);
    const waiting = client.status();
    const { error } = await timedFailureOf(client.status({ maxWait: 100 }));
    expect(error).toMatchObject({ kind: 'rate_limit', outcome: 'not_sent' });
    await waiting;
    expect(steadyNow()).toBeGreaterThanOrEqual(reset * 1_000);
    expect(server.requests).toHaveLength(2);
  });
});

describe('headers that make no sense', () => {
  it.each<[string, Readonly<Record<string, string | null>>]>([
    [
      'are all missing, the Date too',
      { 'x-ratelimit-limit': null, 'x-ratelimit-remaining': null, 'x-ratelimit-reset': null, date: null },
    ],
    ['are missing in part', { 'x-ratelimit-reset': null }],
    ['are no numbers', { 'x-ratelimit-limit': 'many', 'x-ratelimit-remaining': 'NaN' }],
    ['are negative', { 'x-ratelimit-limit': '-5', 'x-ratelimit-remaining': '-1' }],
    ['are fractions', { 'x-ratelimit-remaining': '0.5' }],
    ['are beyond all numbers', { 'x-ratelimit-limit': '9'.repeat(400) }],
    ['allow nothing at all', { 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' }],
    ['leave more than they allow', { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '50' }],
    ['came twice', { 'x-ratelimit-limit': '60, 60', 'x-ratelimit-remaining': '0, 0' }],
    ['tell the end in milliseconds', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1769783400000' }],
    ['tell an end that is over', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1000000000' }],
    ['tell no time of the server', { date: 'yesterday' }],
  ])('and %s hold nobody up and fail nothing', async (_what, headers) => {
    clawbook.faults.add({ type: 'headers', headers, times: Infinity });
    const waits: RateLimitWaitEvent[] = [];
    const client = newClient({ on: { rateLimitWait: (event) => waits.push(event) } });
    const calls = Array.from({ length: 12 }, () => client.status({ maxWait: 2_000 }));
    expect(await Promise.all(calls)).toHaveLength(12);
    expect(waits).toEqual([]);
    expect(clawbook.requests.map(({ status }) => status)).toEqual(Array(12).fill(200));
  });

  it('but say that the window ends next year hold nobody up for longer than its minute', async () => {
    const headers = {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(seconds(Date.now()) + 365 * 86_400),
    };
    clawbook.faults.add({ type: 'headers', headers, times: Infinity });
    const client = newClient();
    await client.status();
    const error = await failureOf(client.status({ maxWait: 0 }));
    expect(Reflect.get(error, 'retryAfter')).toBeGreaterThan(50);
    expect(Reflect.get(error, 'retryAfter')).toBeLessThanOrEqual(61);
  });

  it('in a 429 that says there is room are not believed: the call waits for the end that it tells', async () => {
    const reset = seconds(Date.now()) + 2;
    const told = { 'x-ratelimit-limit': 60, 'x-ratelimit-remaining': 40, 'x-ratelimit-reset': reset };
    const server = await listenOnLoopback((socket, _request, number) =>
      socket.write(number === 1 ? refusal(429, told) : dataAnswer({ done: true })),
    );
    const client = clientOf(server, loose);
    expect(await client.request({ method: 'GET', path: '/thing' })).toEqual({ done: true });
    expect(Date.now()).toBeGreaterThan(reset * 1_000 - 50);
    expect(server.requests).toHaveLength(2);
  });
});
