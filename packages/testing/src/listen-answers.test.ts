import { describe, expect, it } from 'vitest';
import { createInMemoryClawBook, type InMemoryClawBook } from './in-memory-clawbook.ts';

function authorized(clawbook: InMemoryClawBook) {
  return { headers: { Authorization: `Bearer ${clawbook.apiKey}` } };
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise(setImmediate);
}

describe('answers on a port', () => {
  it('are as the faults say', async () => {
    const clawbook = createInMemoryClawBook();
    const server = await clawbook.listen();
    const { headers } = authorized(clawbook);
    clawbook.faults.add({ type: 'status', status: 503, headers: { 'Retry-After': '2', Date: null } });
    clawbook.faults.add({ type: 'html', status: 200 });
    clawbook.faults.add({ type: 'malformed_json' });
    const url = `${server.url}/api/v1/status`;
    const refused = await fetch(url, { headers });
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('date')]).toEqual([
      503,
      '2',
      null,
    ]);
    const page = await fetch(url, { headers });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('<html>');
    await expect((await fetch(url, { headers })).json()).rejects.toThrow(SyntaxError);
    await server.close();
  });

  it('have the date of the injected clock, also where a fault answers', async () => {
    const other = createInMemoryClawBook({ now: () => Date.parse('2026-01-30T14:30:00Z') });
    const listening = await other.listen();
    other.faults.add({ type: 'status', status: 500 });
    const response = await fetch(`${listening.url}/api/v1/status`);
    expect([response.status, response.headers.get('date')]).toEqual([500, 'Fri, 30 Jan 2026 14:30:00 GMT']);
    await listening.close();
  });

  it('come later, by the timer of the test, each for itself', async () => {
    const waiting: (() => void)[] = [];
    const other = createInMemoryClawBook({
      wait: () => new Promise<void>((resolve) => waiting.push(resolve)),
    });
    const listening = await other.listen();
    other.faults.add({ type: 'latency', milliseconds: 100, when: { path: '/status' } });
    const url = `${listening.url}/api/v1`;
    const slow = fetch(`${url}/status`, authorized(other)).then(() => 'slow');
    await until(() => waiting.length === 1);
    const fast = fetch(`${url}/config`, authorized(other)).then(() => 'fast');
    expect(await Promise.race([slow, fast])).toBe('fast');
    waiting[0]?.();
    expect(await slow).toBe('slow');
    await listening.close();
  });

  it('that are late end with the connection', async () => {
    const signals: AbortSignal[] = [];
    const other = createInMemoryClawBook({
      wait: (_, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    const listening = await other.listen();
    other.faults.add({ type: 'latency', milliseconds: 100 });
    const aborting = new AbortController();
    const answer = fetch(`${listening.url}/api/v1/status`, { signal: aborting.signal });
    await until(() => signals.length === 1);
    aborting.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await until(() => signals[0]?.aborted === true);
    await listening.close();
  });
});

describe('a scaled window on a port', () => {
  it('lets five requests through in each 200 ms of real time', async () => {
    const clawbook = createInMemoryClawBook({
      rateLimit: { perMinute: 5, minute: 200, windowStart: 'first_request' },
    });
    const server = await clawbook.listen();
    const begin = performance.now();
    for (let passed = 0; passed < 11; ) {
      const response = await fetch(`${server.url}/api/v1/status`, authorized(clawbook));
      if (response.status === 200) passed += 1;
    }
    // The clock counts whole milliseconds.
    expect(performance.now() - begin).toBeGreaterThan(398);
    await server.close();
  });
});
