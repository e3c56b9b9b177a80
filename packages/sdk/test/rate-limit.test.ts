import type { RateLimitError, RateLimitWaitEvent } from 'clawbook-sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, idle, listener, ok, pass, rejection, stopTime, useClawBook } from './use-clawbook.ts';

const { clawbook, api, newClient, newKey, answer } = useClawBook();

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const refusal = (headers: Record<string, string> = {}) => failed(429, { headers });
const loose = { validation: 'off' } as const;

beforeEach(() => {
  stopTime();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});

describe('a 429', () => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'POST'] as const)(
    'has %s wait and repeat, and is not counted in maxRetries',
    async (method) => {
      const seen = answer(`${method} /thing`, refusal({ 'retry-after': '2' }), ok('done'));
      const promise = newClient({ maxRetries: 0 }).request({ method, path: '/thing' });
      await pass(1_999);
      expect(seen).toHaveLength(1);
      await pass(1);
      expect(await promise).toBe('done');
      expect(seen).toHaveLength(2);
    },
  );

  it('leaves all of maxRetries for other failures', async () => {
    const seen = answer('GET /thing', refusal({ 'retry-after': '0' }), failed(500), failed(500), ok(1));
    const promise = newClient().request({ method: 'GET', path: '/thing' });
    for (let turn = 0; turn < 4; turn++) await pass(1_000);
    expect(await promise).toBe(1);
    expect(seen).toHaveLength(4);
  });

  it('without Retry-After waits for the reset, on the clock of the server', async () => {
    const headers = {
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2026-01-30T20:00:30Z') / 1_000),
      date: 'Fri, 30 Jan 2026 20:00:00 GMT',
    };
    const seen = answer('POST /messages/send', refusal(headers), ok({}));
    const promise = newClient(loose).messages.send(message);
    await pass(29_999);
    expect(seen).toHaveLength(1);
    await pass(1);
    expect(await promise).toEqual({});
  });

  it('that says nothing is repeated after the backoff, ever more slowly', async () => {
    const seen = answer('GET /status', refusal(), refusal(), refusal(), ok({}));
    const promise = newClient(loose).status();
    await pass(500);
    expect(seen).toHaveLength(2);
    await pass(1_000);
    expect(seen).toHaveLength(3);
    await pass(2_000);
    expect(await promise).toEqual({});
  });

  it('is told to the observers', async () => {
    answer('GET /status', refusal({ 'retry-after': '2' }), ok({}));
    const rateLimitWait = vi.fn<(event: RateLimitWaitEvent) => void>();
    const promise = newClient({ ...loose, on: { rateLimitWait } }).status();
    await pass(2_000);
    await promise;
    expect(rateLimitWait.mock.calls).toEqual([
      [
        {
          endpoint: 'status',
          method: 'GET',
          url: `${api}/status`,
          delay: 2_000,
          until: new Date('2026-01-30T14:30:02Z'),
          reason: 'refused',
        },
      ],
    ]);
  });

  it('ends at once when the signal ends the wait, and nothing was done', async () => {
    const controller = new AbortController();
    answer('POST /messages/send', refusal({ 'retry-after': '60' }));
    const error = rejection(newClient().messages.send(message, { signal: controller.signal }));
    await pass(1_000);
    controller.abort('enough');
    expect(await error).toMatchObject({ kind: 'abort', outcome: 'rejected' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the gate that a 429 closes', () => {
  it('holds back every other call of the key, first come first served', async () => {
    const seen = answer('GET /status', refusal({ 'retry-after': '10' }), ok({}));
    const others = answer('GET /thing', ok(1));
    const apiKey = newKey();
    const first = newClient({ apiKey, ...loose }).status();
    await idle();
    const client = newClient({ apiKey });
    const later = [1, 2, 3].map((n) => client.request({ method: 'GET', path: '/thing', query: { n } }));
    await pass(9_999);
    expect([seen.length, others.length]).toEqual([1, 0]);
    await pass(1);
    await Promise.all([first, ...later]);
    expect(others.map(({ url }) => url.slice(-3))).toEqual(['n=1', 'n=2', 'n=3']);
  });

  it('is that of the key and the origin, which clients of withOptions share', async () => {
    answer('GET /status', refusal({ 'retry-after': '10' }), ok({}));
    const others = answer('GET /thing', ok(1));
    const client = newClient(loose);
    const first = client.status();
    await idle();
    const derived = client.withOptions({ timeout: 60_000 }).request({ method: 'GET', path: '/thing' });
    await newClient().request({ method: 'GET', path: '/thing' });
    expect(others).toHaveLength(1);
    await pass(10_000);
    await Promise.all([first, derived]);
    expect(others).toHaveLength(2);
  });

  it('stays open for a call with a key of its own, and holds back others of that key', async () => {
    answer('GET /status', refusal({ 'retry-after': '10' }), ok({}));
    const others = answer('GET /thing', ok(1));
    const client = newClient(loose);
    const apiKey = newKey();
    const first = client.status({ apiKey });
    await idle();
    const free = client.request({ method: 'GET', path: '/thing', query: { held: false } });
    const held = newClient({ apiKey }).request({ method: 'GET', path: '/thing', query: { held: true } });
    await idle();
    expect.soft(others.map(({ url }) => url)).toEqual([`${api}/thing?held=false`]);
    await pass(10_000);
    await Promise.all([first, free, held]);
  });
});

describe('a wait beyond maxWait', () => {
  it('is refused with when to come again; the 429 itself says that nothing was done', async () => {
    answer('POST /messages/send', refusal({ 'retry-after': '30' }));
    const error = rejection(newClient({ rateLimit: { maxWait: 29_999 } }).messages.send(message));
    await idle();
    expect(await error).toMatchObject({
      name: 'RateLimitError',
      outcome: 'rejected',
      status: 429,
      retryAfter: 30,
      resetAt: new Date('2026-01-30T14:30:30Z'),
      code: 'OUT_OF_ORDER',
    });
  });

  it('is refused to a call behind the gate before it is sent', async () => {
    answer('GET /status', refusal({ 'retry-after': '30' }), ok({}));
    const apiKey = newKey();
    const first = newClient({ apiKey, ...loose }).status();
    await pass(10_000);
    const error = await rejection(
      newClient({ apiKey, rateLimit: { maxWait: 5_000 } }).messages.send(message),
    );
    expect(error).toMatchObject({
      name: 'RateLimitError',
      outcome: 'not_sent',
      retryAfter: 20,
      resetAt: new Date('2026-01-30T14:30:30Z'),
      message:
        'messages.send: the rate limit is used up. Its turn would come in 20 s, after 20 s of waiting in all, and it ' +
        'may wait 5 s: raise `rateLimit.maxWait`.',
    });
    expect(clawbook.requests).toEqual([]);
    await pass(20_000);
    await first;
  });

  it('counts all waits of a call together, and tells only of repeats that come', async () => {
    const seen = answer('GET /status', refusal({ 'retry-after': '50' }));
    const retry = listener();
    const error = rejection(newClient({ rateLimit: { maxWait: 120_000 }, on: { retry } }).status());
    for (let turn = 0; turn < 4; turn++) await pass(50_000);
    expect(await error).toMatchObject({ name: 'RateLimitError', outcome: 'rejected', retryAfter: 50 });
    expect(seen).toHaveLength(3);
    expect(retry).toHaveBeenCalledTimes(2);
  });

  it('has a time to come again that is a time, however long the wait', async () => {
    answer('GET /status', refusal({ 'retry-after': '999999999' }));
    const error = rejection(newClient().status());
    await idle();
    const { resetAt, retryAfter } = (await error) as RateLimitError;
    expect(retryAfter).toBe(999_999_999);
    expect(resetAt?.toISOString()).toBe('2057-10-08T16:16:39.000Z');
  });

  it('may be longer than a timer of the platform can hold', async () => {
    const days = 40 * 86_400_000;
    const seen = answer('GET /status', refusal({ 'retry-after': String(days / 1_000) }), ok({}));
    const promise = newClient({ ...loose, rateLimit: { maxWait: Infinity } }).status();
    await pass(days - 1);
    expect(seen).toHaveLength(1);
    await pass(1);
    expect(await promise).toEqual({});
  });
});

describe('rateLimit: false', () => {
  it('counts a 429 like another failure', async () => {
    const seen = answer('POST /messages/send', refusal({ 'retry-after': '0' }));
    const error = rejection(newClient({ rateLimit: false, maxRetries: 1 }).messages.send(message));
    await pass(0);
    expect(await error).toMatchObject({ name: 'RateLimitError', outcome: 'rejected' });
    expect(seen).toHaveLength(2);
  });

  it('does not close the gate', async () => {
    answer('GET /status', refusal({ 'retry-after': '30' }));
    const client = newClient({ rateLimit: false, maxRetries: 0 });
    const error = rejection(client.status());
    await idle();
    expect(await error).toMatchObject({ name: 'RateLimitError' });
    await client.messages.send(message);
    expect(clawbook.requests).toHaveLength(1);
  });
});
