import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const start = Date.parse('2026-01-30T14:30:20Z');

function limited(options: Parameters<typeof createInMemoryClawBook>[0] = {}) {
  const clock = { time: start };
  const clawbook = createInMemoryClawBook({ now: () => clock.time, ...options });
  const statuses = async (count: number) => {
    const seen: number[] = [];
    for (let index = 0; index < count; index += 1) seen.push((await call(clawbook, 'GET /status')).status);
    return seen;
  };
  return { clock, clawbook, statuses };
}

describe('rate limits', () => {
  it.each([
    ['standard', 60],
    ['pro', 120],
    ['elite', 300],
  ] as const)('let %s make %i requests a minute', async (tier, limit) => {
    const { statuses } = limited({ tier });
    expect(await statuses(limit + 1)).toEqual([...Array(limit).fill(200), 429]);
  });

  it('are told in headers, with the end of the minute in Unix seconds', async () => {
    const { clawbook } = limited();
    await call(clawbook, 'GET /status');
    const { headers } = await call(clawbook, 'GET /nothing');
    expect(headers.get('x-ratelimit-limit')).toBe('60');
    expect(headers.get('x-ratelimit-remaining')).toBe('58');
    expect(headers.get('x-ratelimit-reset')).toBe(String(Date.parse('2026-01-30T14:31:00Z') / 1_000));
  });

  it('refuse with 429, without Retry-After and without counting it', async () => {
    const { clock, clawbook, statuses } = limited({ rateLimit: { perMinute: 2, perHour: 4 } });
    await statuses(2);
    const { status, headers, body } = await call(clawbook, 'GET /status');
    expect(status).toBe(429);
    expect(body.error).toMatchObject({ code: 'RATE_LIMITED', details: { limit: 2, window: 'minute' } });
    expect(headers.get('x-ratelimit-remaining')).toBe('0');
    expect(headers.has('retry-after')).toBe(false);
    clock.time += 60_000;
    expect(await statuses(3)).toEqual([200, 200, 429]);
  });

  it('reopen with the minute of the clock', async () => {
    const { clock, statuses } = limited({ rateLimit: { perMinute: 1 } });
    await statuses(1);
    clock.time = Date.parse('2026-01-30T14:30:59.999Z');
    expect(await statuses(1)).toEqual([429]);
    clock.time += 1;
    expect(await statuses(1)).toEqual([200]);
  });

  it('count the hour, which no header tells', async () => {
    const { clock, clawbook, statuses } = limited({ rateLimit: { perHour: 3 } });
    expect(await statuses(3)).toEqual([200, 200, 200]);
    clock.time = Date.parse('2026-01-30T14:59:59Z');
    const { status, headers, body } = await call(clawbook, 'GET /status');
    expect(status).toBe(429);
    expect(body.error.details).toEqual({ limit: 3, window: 'hour' });
    expect(headers.get('x-ratelimit-remaining')).toBe('60');
    clock.time += 1_000;
    expect(await statuses(1)).toEqual([200]);
  });

  it('count each key by itself', async () => {
    const { clawbook, statuses } = limited({ rateLimit: { perMinute: 1 } });
    expect(await statuses(2)).toEqual([200, 429]);
    const other = clawbook.state.apiKeys[1]?.key ?? '';
    expect((await call(clawbook, 'GET /status', { key: other })).status).toBe(200);
  });

  it('can be switched off, with their headers', async () => {
    const { clawbook, statuses } = limited({ rateLimit: false });
    expect(new Set(await statuses(1_100))).toEqual(new Set([200]));
    const { headers } = await call(clawbook, 'GET /status');
    expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });

  it('can have shorter windows, by the clock', async () => {
    const { clock, clawbook, statuses } = limited({
      rateLimit: { perMinute: 2, minute: 2_000, perHour: 3, hour: 10_000 },
    });
    clock.time += 1_500;
    expect(await statuses(3)).toEqual([200, 200, 429]);
    const { headers } = await call(clawbook, 'GET /status');
    expect(headers.get('x-ratelimit-reset')).toBe(String((start + 2_000) / 1_000));
    clock.time = start + 2_000;
    expect(await statuses(2)).toEqual([200, 429]);
    clock.time = start + 10_000;
    expect(await statuses(1)).toEqual([200]);
  });

  it('can have windows that begin with the first request that is let in', async () => {
    const { clock, clawbook, statuses } = limited({
      rateLimit: { perMinute: 2, minute: 2_000, windowStart: 'first_request' },
    });
    const reset = async () => (await call(clawbook, 'GET /nothing')).headers.get('x-ratelimit-reset');
    clock.time += 1_500;
    expect(await statuses(2)).toEqual([200, 200]);
    clock.time += 1_999;
    expect(await statuses(1)).toEqual([429]);
    clock.time += 1;
    expect(await reset()).toBe(String(Math.ceil((start + 5_500) / 1_000)));
    clock.time += 1_000;
    expect(await statuses(2)).toEqual([200, 429]);
    // A clock that is set back begins anew.
    clock.time = start;
    expect(await statuses(1)).toEqual([200]);
  });

  it('do not begin a window with a request that is refused', async () => {
    const rateLimit = { perMinute: 5, minute: 1_000, perHour: 1, windowStart: 'first_request' } as const;
    const { clock, clawbook, statuses } = limited({ rateLimit });
    await statuses(1);
    clock.time += 1_500;
    const { status, headers } = await call(clawbook, 'GET /status');
    expect([status, headers.get('x-ratelimit-remaining')]).toEqual([429, '5']);
    expect(headers.get('x-ratelimit-reset')).toBe(String(Math.ceil((start + 2_500) / 1_000)));
  });

  it.each([
    ['rounded_up', (start + 1_000) / 1_000],
    ['rounded_down', start / 1_000],
    ['seconds_left', 1],
  ] as const)('tell the reset %s', async (resetHeader, expected) => {
    const { clock, clawbook } = limited({ rateLimit: { minute: 500, resetHeader } });
    clock.time += 100;
    const { headers } = await call(clawbook, 'GET /status');
    expect(headers.get('x-ratelimit-reset')).toBe(String(expected));
  });

  it('can be kept without being told', async () => {
    const { clawbook, statuses } = limited({ rateLimit: { perMinute: 1, headers: false } });
    expect(await statuses(2)).toEqual([200, 429]);
    const { headers } = await call(clawbook, 'GET /status');
    expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });

  it('can be without one for the hour', async () => {
    const { statuses } = limited({ rateLimit: { perMinute: 2_000, perHour: Infinity } });
    expect(new Set(await statuses(1_100))).toEqual(new Set([200]));
  });
});
