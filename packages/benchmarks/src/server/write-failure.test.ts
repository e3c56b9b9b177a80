import { afterEach, expect, it } from 'vitest';
import { type Listener, listen } from './listener.ts';
import type { WriteFailure } from './write-failure.ts';

let listener: Listener | undefined;

afterEach(() => listener?.close());

async function listenWith(writes: WriteFailure): Promise<string> {
  const limit = { requests: 100, window: 60_000 };
  listener = await listen({ dialect: 'clawbook', limit, alignment: 'first', latency: 0, pages: 1, writes });
  return `http://127.0.0.1:${listener.port}/api/v1/messages/send`;
}

it.each([
  ['error', 500],
  ['page', 200],
  ['redirect', 301],
] as const)('answers a POST with the failure "%s", and counts it', async (failure, status) => {
  const url = await listenWith(failure);
  const response = await fetch(url, {
    method: 'POST',
    body: '{}',
    headers: { 'Idempotency-Key': 'a' },
    redirect: 'manual',
  });
  expect(response.status).toBe(status);
  expect(listener?.counts()).toMatchObject({ requests: 1, posts: 1, keys: 1 });
});

it('resets the connection after it has read a POST', async () => {
  const url = await listenWith('reset');
  await expect(fetch(url, { method: 'POST', body: '{}' })).rejects.toThrow('fetch failed');
  expect(listener?.counts()).toMatchObject({ posts: 1, keys: 0 });
});

it('answers a GET all the same', async () => {
  const url = await listenWith('reset');
  expect((await fetch(url)).status).toBe(200);
  expect(listener?.counts()).toMatchObject({ requests: 1, posts: 0 });
});
