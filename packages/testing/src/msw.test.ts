import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createInMemoryClawBook } from './in-memory-clawbook.ts';
import { handlers } from './msw.ts';

const clawbook = createInMemoryClawBook();
const headers = { Authorization: `Bearer ${clawbook.apiKey}`, 'Content-Type': 'application/json' };
const server = setupServer(...handlers(clawbook));

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  server.resetHandlers();
  clawbook.reset();
});
afterAll(() => server.close());

describe('handlers', () => {
  it('let the in-memory ClawBook answer the global fetch', async () => {
    const response = await fetch(`${clawbook.origin}/api/v1/conversations?platform=telegram&per_page=3`, {
      headers,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-ratelimit-remaining')).toBe('59');
    expect(await response.json()).toMatchObject({ data: [{}, {}, {}], meta: { pagination: { total: 15 } } });
  });

  it('pass on bodies and answers without a body', async () => {
    const body = JSON.stringify({ url: 'https://example.com/', events: ['ai.error'], secret: 's' });
    const url = `${clawbook.origin}/api/v1/webhooks`;
    const created = await fetch(url, { method: 'POST', headers, body });
    expect(created.status).toBe(201);
    const deleted = await fetch(`${url}/wh_000002`, { method: 'DELETE', headers });
    expect([deleted.status, await deleted.text()]).toEqual([204, '']);
    expect(clawbook.requests).toHaveLength(2);
  });

  it('answer at another origin', async () => {
    server.use(...handlers(clawbook, { origin: 'http://10.0.0.9:8443' }));
    const response = await fetch('http://10.0.0.9:8443/api/v1/status', { headers });
    expect(response.status).toBe(200);
  });

  it('pass on a reset as a rejection, and what comes after it', async () => {
    clawbook.faults.add({ type: 'reset' });
    const url = `${clawbook.origin}/api/v1/status`;
    await expect(fetch(url, { headers })).rejects.toThrow(TypeError);
    expect((await fetch(url, { headers })).status).toBe(200);
  });

  it('pass on an answer that breaks off', async () => {
    clawbook.faults.add({ type: 'truncate' });
    const response = await fetch(`${clawbook.origin}/api/v1/status`, { headers });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it.each(['request', 'headers'] as const)(
    'pass on a stall after the %s, which the signal ends',
    async (after) => {
      clawbook.faults.add({ type: 'stall', after });
      const aborting = new AbortController();
      const { signal } = aborting;
      const answer = fetch(`${clawbook.origin}/api/v1/status`, { headers, signal });
      const text = answer.then((response) => response.text());
      while (clawbook.requests.length === 0) await new Promise(setImmediate);
      if (after === 'headers') await answer;
      aborting.abort();
      await expect(text).rejects.toMatchObject({ name: 'AbortError' });
    },
  );

  it('refuse an origin with a path', () => {
    expect(() => handlers(clawbook, { origin: 'https://clawbook.test/api/v1' })).toThrow(
      '`origin` must be an origin',
    );
  });
});
