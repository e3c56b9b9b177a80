import { RateLimitError, type RetryEvent } from 'clawbook-sdk';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { timedFailureOf } from './sockets/failure-of.ts';
import { clientOf, warmUp } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { dataAnswer, message, refusal } from './sockets/wire-answers.ts';

beforeAll(warmUp);

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

/** Makes a call that is refused once; gives how long its repeat took to come, and what was told of it. */
async function repeatAfter(status: number, headers: Readonly<Record<string, string | number>>) {
  const arrivals: number[] = [];
  const retries: RetryEvent[] = [];
  const server = await listenOnLoopback((socket, _request, number) => {
    arrivals.push(performance.now());
    return socket.write(number === 1 ? refusal(status, headers) : dataAnswer({ done: true }));
  });
  const client = clientOf(server, { on: { retry: (event) => retries.push(event) } });
  await client.request({ method: 'GET', path: '/thing' });
  const [first = 0, second = 0, ...more] = arrivals;
  expect(more).toEqual([]);
  return { gap: second - first, delays: retries.map(({ delay }) => delay) };
}

/** An HTTP date some seconds from the present one of a server whose clock is an hour behind. */
const serverDate = (seconds = 0): string =>
  new Date((Math.floor(Date.now() / 1_000) - 3_600 + seconds) * 1_000).toUTCString();

describe.each([429, 503])('Retry-After under %i', (status) => {
  it('is waited for in seconds', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { gap, delays } = await repeatAfter(status, { 'retry-after': 1 });
    expect(delays).toEqual([1_000]);
    expect(gap).toBeGreaterThan(990);
    expect(gap).toBeLessThan(4_000);
  });

  it('is waited for as a date, on the clock of the server', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { gap, delays } = await repeatAfter(status, { date: serverDate(), 'retry-after': serverDate(1) });
    expect(delays).toEqual([1_000]);
    expect(gap).toBeGreaterThan(990);
    expect(gap).toBeLessThan(4_000);
  });

  it.each([
    ['0', { 'retry-after': 0 }],
    ['a date that has passed', { date: serverDate(), 'retry-after': serverDate(-60) }],
  ])('of %s means now', async (_what, headers) => {
    // The backoff would take 10 s.
    vi.spyOn(Math, 'random').mockReturnValue(20);
    const { gap, delays } = await repeatAfter(status, headers);
    expect(delays).toEqual([0]);
    expect(gap).toBeLessThan(4_000);
  });

  it.each(['soon', '-5', '1e3', '0x10', '', '99999999999', '2026-01-30', 'soon, 1'])(
    'of %j falls back to the backoff',
    async (nonsense) => {
      vi.spyOn(Math, 'random').mockReturnValue(0.3);
      const { gap, delays } = await repeatAfter(status, { 'retry-after': nonsense });
      expect(delays).toEqual([150]);
      expect(gap).toBeGreaterThan(140);
    },
  );

  it('beyond maxWait ends the call at once, and is told', async () => {
    const server = await listenOnLoopback((socket) => socket.write(refusal(status, { 'retry-after': 30 })));
    const client = clientOf(server, { rateLimit: { maxWait: 29_000 } });
    const call = status === 429 ? client.messages.send(message) : client.status();
    const { error, duration } = await timedFailureOf(call);
    expect(server.requests).toHaveLength(1);
    expect(duration).toBeLessThan(4_000);
    // Only the error of a limit has a field for it.
    expect(error).toMatchObject(status === 429 ? { status, retryAfter: 30 } : { status });
    expect(RateLimitError.is(error)).toBe(status === 429);
  });
});
