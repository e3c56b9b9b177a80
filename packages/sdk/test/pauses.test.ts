import type { ClientOptions, RequestOptions } from 'clawbook-sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, idle, ok, pass, rejection, stopTime, useClawBook } from './use-clawbook.ts';

const { newClient, answer } = useClawBook();

beforeEach(() => {
  stopTime();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});

/** A GET that fails with 503 until it succeeds; when its attempts came, in milliseconds from the first. */
function attempts(headers: Record<string, string>, options: ClientOptions & RequestOptions = {}) {
  const times: number[] = [];
  const begin = Date.now();
  const reply = (response: Response) => () => {
    times.push(Date.now() - begin);
    return response.clone();
  };
  const unavailable = failed(503, { headers });
  answer('GET /status', reply(unavailable), reply(unavailable), reply(ok({})));
  const promise = newClient({ validation: 'off', ...options }).status();
  promise.catch(() => {});
  return { times, promise };
}

describe('the pause before a repeat', () => {
  it('doubles, with full jitter', async () => {
    const { times, promise } = attempts({});
    await pass(500);
    expect(times).toEqual([0, 500]);
    await pass(999);
    expect(times).toHaveLength(2);
    await pass(1);
    expect(times).toEqual([0, 500, 1_500]);
    expect(await promise).toEqual({});
  });

  it('is at most eight seconds', async () => {
    const seen = answer('GET /status', failed(500));
    const promise = rejection(newClient({ maxRetries: 6 }).status());
    for (const delay of [500, 1_000, 2_000, 4_000, 8_000, 8_000]) await pass(delay);
    expect(seen).toHaveLength(7);
    expect(await promise).toMatchObject({ kind: 'server' });
  });

  it.each([
    ['3', 3_000],
    ['0', 0],
    ['0.25', 250],
    [' 2 ', 2_000],
    ['Fri, 30 Jan 2026 14:30:07 GMT', 7_000],
    ['Fri, 30 Jan 2026 14:00:00 GMT', 0],
  ])('is what Retry-After: %s says', async (value, delay) => {
    const { times } = attempts({ 'retry-after': value });
    await pass(delay);
    expect(times.slice(0, 2)).toEqual([0, delay]);
  });

  it('counts a date from the clock of the server', async () => {
    const { times } = attempts({
      'retry-after': 'Fri, 30 Jan 2026 20:00:09 GMT',
      date: 'Fri, 30 Jan 2026 20:00:00 GMT',
    });
    await pass(9_000);
    expect(times).toEqual([0, 9_000]);
  });

  it.each(['soon', '-5', '', '1e3', '5 s', 'NaN', 'Infinity', '2026-01-30T14:30:07Z', '9'.repeat(24)])(
    'is the backoff for Retry-After: %j',
    async (value) => {
      const { times } = attempts({ 'retry-after': value });
      await pass(500);
      expect(times).toEqual([0, 500]);
    },
  );

  it.each(['121', '999999', 'Fri, 30 Jan 2026 15:30:00 GMT'])(
    'longer than maxWait (Retry-After: %s) ends the call at once',
    async (value) => {
      const { times, promise } = attempts({ 'retry-after': value });
      const error = rejection(promise);
      await idle();
      expect(await error).toMatchObject({ kind: 'server', status: 503 });
      expect(times).toEqual([0]);
    },
  );

  it('longer than the deadline leaves ends the call at once', async () => {
    const { times, promise } = attempts({ 'retry-after': '5' }, { deadline: 4_000 });
    const error = rejection(promise);
    await idle();
    expect(await error).toMatchObject({ kind: 'server', status: 503 });
    expect(times).toEqual([0]);
  });

  it('ends with the signal, at once', async () => {
    const controller = new AbortController();
    const seen = answer('GET /status', failed(503, { headers: { 'retry-after': '60' } }));
    const error = rejection(newClient().status({ signal: controller.signal }));
    await pass(1_000);
    controller.abort('enough');
    expect(await error).toMatchObject({ kind: 'abort', cause: 'enough' });
    expect(vi.getTimerCount()).toBe(0);
    expect(seen).toHaveLength(1);
  });

  it('ends with the deadline, and the error tells of it', async () => {
    answer('GET /status', failed(503), 'lost', () => new Promise<Response>(() => {}));
    const error = rejection(newClient({ deadline: 2_000 }).status());
    await pass(500);
    await pass(1_000);
    await pass(500);
    expect(await error).toMatchObject({
      kind: 'timeout',
      message: 'status: the `deadline` of 2000 ms passed.',
    });
  });

  it('leaves no place taken in the queue: other calls go on meanwhile', async () => {
    const seen = answer('GET /config', ok({}));
    answer('GET /status', failed(503, { headers: { 'retry-after': '60' } }));
    const client = newClient({ maxConcurrent: 1 });
    const waiting = client.status({ maxRetries: 1 });
    waiting.catch(() => {});
    await idle();
    await client.config.get();
    expect(seen).toHaveLength(1);
    await pass(60_000);
    expect(await rejection(waiting)).toMatchObject({ kind: 'server' });
  });
});
