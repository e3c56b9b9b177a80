import { beforeEach, describe, expect, it } from 'vitest';
import { burst, limitedClients } from './limited-client.ts';
import { idle, pass, rejection, stopTime, useClawBook } from './use-clawbook.ts';

const { newClient } = useClawBook();
const limited = limitedClients(newClient);

beforeEach(() => stopTime());

describe('a place in the queue that comes too late', () => {
  it('is refused at once, with when it would come', async () => {
    const { client, seen } = limited(10);
    // The third window begins in two minutes, the fourth in three: longer than the default of `maxWait`.
    burst(client, 10);
    await idle();
    const calls = Array.from({ length: 30 }, () => client.status());
    const ends = calls.map((call) => rejection(call).catch(() => 'done'));
    await idle();
    const refused = (await Promise.all(ends.slice(20))) as Error[];
    expect(refused).toHaveLength(10);
    for (const error of refused) {
      expect(error).toMatchObject({
        name: 'RateLimitError',
        kind: 'rate_limit',
        status: 429,
        outcome: 'not_sent',
        retryAfter: 180,
        resetAt: new Date('2026-01-30T14:33:00Z'),
        rateLimit: { limit: 10, remaining: 0, resetAt: new Date('2026-01-30T14:31:00Z') },
      });
    }
    await pass(121_000);
    expect(await Promise.all(ends.slice(0, 20))).toEqual(Array(20).fill('done'));
    expect(seen).toEqual({ requests: 30, refused: 0 });
  });

  it('is known in the middle of a minute as well: those that follow are whole ones', async () => {
    await pass(30_500);
    const { client, seen, waits } = limited(10);
    const calls = Array.from({ length: 50 }, () => client.status());
    const ends = calls.map((call) => rejection(call).catch(() => 'done'));
    await idle();
    const refused = (await Promise.all(ends.slice(30))) as Error[];
    expect(seen.requests).toBe(10);
    const delays = waits.map(({ delay }) => delay).toSorted((one, other) => one - other);
    // By the server's clock, which is taken to be 50 ms behind.
    expect(delays).toEqual([...Array(10).fill(29_550), ...Array(10).fill(89_550)]);
    for (const error of refused) {
      expect(error).toMatchObject({
        outcome: 'not_sent',
        retryAfter: 149.55,
        resetAt: new Date('2026-01-30T14:33:00.050Z'),
      });
    }
    await pass(91_000);
    expect(await Promise.all(ends.slice(0, 30))).toEqual(Array(30).fill('done'));
    expect(seen).toEqual({ requests: 30, refused: 0 });
  });

  it('is so by the `maxWait` of the call, which beats that of the client', async () => {
    const { client, seen } = limited(1);
    await client.status();
    expect(await rejection(client.status({ maxWait: 0 }))).toMatchObject({
      name: 'RateLimitError',
      outcome: 'not_sent',
      retryAfter: 60,
    });
    const [hasty, waiting] = [client.withOptions({ rateLimit: { maxWait: 0 } }), client.status()];
    expect(await rejection(hasty.status())).toMatchObject({ name: 'RateLimitError', retryAfter: 120 });
    const longer = hasty.status({ maxWait: Infinity });
    await pass(60_100);
    await waiting;
    await pass(60_100);
    await longer;
    expect(seen).toEqual({ requests: 3, refused: 0 });
  });

  it('is so by the deadline of the call', async () => {
    const { client } = limited(1);
    await client.status();
    expect(await rejection(client.status({ deadline: 59_000 }))).toMatchObject({
      name: 'RateLimitError',
      outcome: 'not_sent',
    });
  });

  it.each([-1, NaN, '5', null, true])('is refused as an option: maxWait %j', async (maxWait) => {
    const error = await rejection(newClient().status({ maxWait } as never));
    expect(error).toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining('`maxWait`'),
    });
  });
});
