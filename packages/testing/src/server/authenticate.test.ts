import { describe, expect, it } from 'vitest';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const clawbook = createInMemoryClawBook({
  now: () => Date.parse('2026-01-30T14:30:00Z'),
  apiKey: 'main-key',
  seed: {
    apiKeys: [
      { id: 'key_old', name: 'Old', scopes: ['*'], key: 'old', expires_at: '2026-01-30T14:30:00Z' },
      { id: 'key_new', name: 'New', scopes: ['*'], key: 'new', expires_at: '2026-01-30T14:30:01Z' },
    ],
  },
});

function status(headers: Record<string, string>, query = '') {
  return clawbook.fetch(`https://clawbook.test/api/v1/status${query}`, { headers });
}

describe('authentication', () => {
  it.each([
    ['a bearer key', { Authorization: 'Bearer main-key' }, ''],
    ['a bearer key, whatever the case of the scheme', { Authorization: 'bearer main-key' }, ''],
    ['?api_key=', {}, '?api_key=main-key'],
    ['a key that has not expired yet', { Authorization: 'Bearer new' }, ''],
  ])('lets in %s', async (_, headers: Record<string, string>, query) => {
    const response = await status(headers, query);
    expect(response.status).toBe(200);
  });

  it.each([
    ['no key', {}, ''],
    ['an unknown key', { Authorization: 'Bearer wrong' }, ''],
    ['an empty key', { Authorization: 'Bearer ' }, ''],
    ['another scheme', { Authorization: 'Basic main-key' }, ''],
    ['a bare key', { Authorization: 'main-key' }, ''],
    ['an unknown ?api_key=', {}, '?api_key=wrong'],
    ['a wrong header beside a right ?api_key=', { Authorization: 'Bearer wrong' }, '?api_key=main-key'],
    ['another scheme beside a right ?api_key=', { Authorization: 'Basic x' }, '?api_key=main-key'],
    ['an expired key', { Authorization: 'Bearer old' }, ''],
  ])('refuses %s with 401', async (_, headers: Record<string, string>, query) => {
    const response = await status(headers, query);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      success: false,
      error: { code: 'INVALID_API_KEY', details: null },
      meta: { request_id: expect.stringMatching(/^req_/), timestamp: '2026-01-30T14:30:00Z' },
    });
    expect(response.headers.has('x-ratelimit-limit')).toBe(false);
  });

  it('comes before everything else', async () => {
    const response = await clawbook.fetch('https://clawbook.test/nothing', { method: 'POST', body: '{' });
    expect(response.status).toBe(401);
  });
});
