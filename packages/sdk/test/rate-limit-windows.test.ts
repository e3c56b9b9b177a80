import { beforeEach, describe, expect, it } from 'vitest';
import { burst, limitedClients } from './limited-client.ts';
import { idle, pass, rejection, stopTime, useClawBook } from './use-clawbook.ts';

const { newClient, newKey } = useClawBook();
const limited = limitedClients(newClient);

const minute = 60_000;
const hour = 60 * minute;
const patient = { maxWait: Infinity };

beforeEach(() => stopTime());

describe('a cold burst', () => {
  it('sends one request first; its answer says how many may follow', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { client, seen } = limited(3, { rateLimit: patient }, { held });
    const calls = burst(client, 5);
    await idle();
    expect(seen.requests).toBe(1);
    release();
    await idle();
    expect(seen.requests).toBe(3);
    await pass(60_100);
    expect([seen.requests, seen.refused, calls.done]).toEqual([5, 0, 5]);
  });

  it('uses each window up, and no 429 comes', async () => {
    const { client, seen } = limited(60, { rateLimit: patient });
    const calls = burst(client, 150);
    await idle();
    expect(seen.requests).toBe(60);
    await pass(59_900);
    expect(seen.requests).toBe(60);
    await pass(200);
    expect(seen.requests).toBe(120);
    await pass(minute);
    expect([seen.requests, seen.refused, calls.done]).toEqual([150, 0, 150]);
  });
});

describe('the hour', () => {
  it('is that of the tier that is recognised by its minute', async () => {
    const { client, seen, waits } = limited(60, { rateLimit: patient });
    const calls = burst(client, 1_001);
    for (let minutes = 0; minutes < 30; minutes++) await pass(minute);
    expect([seen.requests, seen.refused]).toEqual([1_000, 0]);
    expect(client.rateLimit.hour).toMatchObject({ limit: 1_000, remaining: 0 });
    expect(waits.at(-1)).toMatchObject({ reason: 'hour' });
    await pass(31 * minute);
    expect(calls.done).toBe(1_001);
  });

  it('can be told, and its calls wait until an hour after those that used it up', async () => {
    const { client, seen, waits } = limited(60, { rateLimit: { ...patient, perHour: 25 } });
    const calls = burst(client, 30);
    await idle();
    expect(seen.requests).toBe(25);
    expect(waits.map(({ reason }) => reason)).toEqual(Array(5).fill('hour'));
    expect(waits[0]?.until.getTime()).toBeGreaterThanOrEqual(Date.now() + hour - 100);
    await pass(hour - 100);
    expect(seen.requests).toBe(25);
    await pass(200);
    expect([seen.requests, calls.done]).toEqual([30, 30]);
  });

  it('is named in the error of a call that may not wait so long', async () => {
    const { client } = limited(60, { rateLimit: { perHour: 3 } });
    burst(client, 3);
    await idle();
    expect(await rejection(client.status())).toMatchObject({
      name: 'RateLimitError',
      outcome: 'not_sent',
      retryAfter: 3_600,
      resetAt: new Date('2026-01-30T15:30:00Z'),
      message:
        'status: the rate limit of the hour is used up. Its turn would come in 3600 s, after 3600 s of waiting in all, ' +
        'and it may wait 120 s: raise `rateLimit.maxWait`.',
    });
  });
});

describe('what is said of the limits', () => {
  it.each([
    ['standard', 60],
    ['pro', 120],
    ['elite', 300],
  ] as const)('`tier: %s` holds where the server tells nothing', async (tier, limit) => {
    const { client, seen } = limited(1_000, { rateLimit: { ...patient, tier } }, { tells: false });
    burst(client, limit + 10);
    await idle();
    await pass(30_000);
    expect(seen.requests).toBe(limit);
    await pass(30_100);
    expect(seen.requests).toBe(limit + 10);
  });

  it('`perMinute` leaves the rest of the limit to others', async () => {
    const { client, seen, waits } = limited(60, { rateLimit: { ...patient, perMinute: 5 } });
    burst(client, 12);
    await idle();
    expect(seen.requests).toBe(5);
    expect(waits.map(({ reason }) => reason)).toEqual(Array(7).fill('minute'));
    await pass(60_100);
    expect(seen.requests).toBe(10);
    await pass(60_100);
    expect(seen.requests).toBe(12);
  });

  it('`perMinute` above what the server allows changes nothing', async () => {
    const { client, seen } = limited(10, { rateLimit: { ...patient, perMinute: 500 } });
    burst(client, 20);
    await idle();
    expect([seen.requests, seen.refused]).toEqual([10, 0]);
  });
});

describe('clients of one key', () => {
  it('share the limit, `withOptions` included', async () => {
    const { client, seen } = limited(10, { rateLimit: patient });
    burst(client, 6);
    burst(client.withOptions({ timeout: 5_000 }), 6);
    await idle();
    expect(seen).toEqual({ requests: 10, refused: 0 });
  });

  it('do not share it with another key', async () => {
    const { client, seen } = limited(10, { rateLimit: patient });
    burst(client, 11);
    await idle();
    burst(client.withOptions({ apiKey: newKey() }), 1);
    await idle();
    expect(seen.requests).toBe(11);
  });

  it('that wait for nothing are counted, and neither wait nor have the others wait', async () => {
    const { client, seen } = limited(10, { rateLimit: patient });
    await client.status();
    const reckless = client.withOptions({ rateLimit: false });
    burst(reckless, 8);
    await idle();
    expect(client.rateLimit.minute?.remaining).toBe(1);
    const calls = burst(client, 2);
    await idle();
    expect([seen.requests, calls.done]).toEqual([10, 1]);
    const error = await rejection(reckless.status({ maxRetries: 0 }));
    expect(error).toMatchObject({ name: 'RateLimitError', outcome: 'rejected' });
    await pass(60_100);
    expect([calls.done, seen.refused]).toEqual([2, 1]);
  });
});

describe('`on.rateLimitWait`', () => {
  it('tells who waits, until when and why', async () => {
    const { client, waits } = limited(1, { rateLimit: patient });
    await client.status();
    const second = client.messages.get('msg_1');
    await idle();
    expect(waits).toEqual([
      {
        endpoint: 'messages.get',
        method: 'GET',
        url: expect.stringContaining('/messages/msg_1'),
        delay: minute,
        until: new Date('2026-01-30T14:31:00Z'),
        reason: 'minute',
      },
    ]);
    await pass(60_100);
    await second;
  });
});
