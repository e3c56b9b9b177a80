import type { FetchFunction, RequestOptions, RetryEvent } from 'clawbook-sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, ok, type Reply, rejection, useClawBook } from './use-clawbook.ts';

const { newClient, answer } = useClawBook();

const refused = () =>
  Promise.reject(
    Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    }),
  );

beforeEach(() => {
  // No backoff, so that nothing waits.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'POST', 'POST with a key'] as const;
const idempotent = methods.filter((method) => method !== 'POST');
const none: readonly string[] = [];

/** A failure, the methods that are repeated after it, and what became of the request. */
const table: readonly (readonly [
  failure: string,
  reply: Reply,
  repeated: readonly string[],
  outcome: string,
])[] = [
  ['a lost connection', 'lost', idempotent, 'unknown'],
  ['408', failed(408), idempotent, 'unknown'],
  ['500', failed(500), idempotent, 'unknown'],
  ['502', failed(502), idempotent, 'unknown'],
  ['503', failed(503), idempotent, 'unknown'],
  ['504', failed(504), idempotent, 'unknown'],
  ['a page of a proxy under 503', new Response('<html>', { status: 503 }), idempotent, 'unknown'],
  ['400', failed(400), none, 'rejected'],
  ['401', failed(401), none, 'rejected'],
  ['403', failed(403), none, 'rejected'],
  ['404', failed(404), none, 'rejected'],
  ['405', failed(405), none, 'rejected'],
  ['409', failed(409), none, 'rejected'],
  ['422', failed(422), none, 'rejected'],
  ['501', failed(501), none, 'rejected'],
  ['`success: false` under 200', failed(200), none, 'rejected'],
  ['a redirect', new Response(null, { status: 307, headers: { location: '/' } }), none, 'rejected'],
];

function call(method: (typeof methods)[number], options: RequestOptions = {}) {
  const client = newClient();
  const params = { method: method === 'POST with a key' ? 'POST' : method, path: '/thing' } as const;
  const key = method === 'POST with a key' ? { idempotencyKey: 'order-7' } : {};
  return client.request(params, { ...key, ...options });
}

describe.each(table)('after %s', (_, reply, repeated, outcome) => {
  it.each(methods)('%s', async (method) => {
    const seen = answer(`${method.split(' ')[0]} /thing`, reply);
    const error = await rejection(call(method));
    expect(error).toMatchObject({ outcome });
    expect(seen).toHaveLength(repeated.includes(method) ? 3 : 1);
  });
});

describe('a request that never reached the server', () => {
  it.each(['GET', 'POST'] as const)('is repeated with %s', async (method) => {
    const fetch = vi.fn<FetchFunction>(refused);
    const error = await rejection(newClient({ fetch }).request({ method, path: '/thing' }));
    expect(error).toMatchObject({ kind: 'connection', outcome: 'not_sent' });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('and was then lost may have been carried out', async () => {
    const fetch = vi
      .fn<FetchFunction>(refused)
      .mockImplementationOnce(refused)
      .mockRejectedValueOnce(new Error('reset'));
    const error = await rejection(newClient({ fetch }).request({ method: 'POST', path: '/thing' }));
    expect(error).toMatchObject({ kind: 'connection', outcome: 'unknown' });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('a repeat', () => {
  it('ends with the answer that succeeds', async () => {
    const seen = answer('PUT /thing', failed(503), 'lost', ok('done'));
    expect(await call('PUT')).toBe('done');
    expect(seen).toHaveLength(3);
  });

  it('sends the same bytes and the same Idempotency-Key', async () => {
    const seen = answer('POST /messages/send', 'lost', failed(500), ok({}));
    const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
    const promise = newClient().messages.send(message, { idempotencyKey: 'order-7', validation: 'off' });
    message.message = 'Changed my mind';
    await promise;
    expect(seen.map(({ headers }) => headers.get('idempotency-key'))).toEqual(Array(3).fill('order-7'));
    expect(new Set(seen.map(({ text }) => text)).size).toBe(1);
    expect(seen[0]?.text).toContain('Hello!');
  });

  it('of a POST asks for a key that is really sent', async () => {
    const seen = answer('POST /thing', failed(500));
    await rejection(
      call('POST', { idempotencyKey: 'order-7', headers: { 'idempotency-key': null }, maxRetries: 1 }),
    );
    expect(seen.filter(({ headers }) => headers.get('idempotency-key') !== 'order-7').length).toBeLessThan(2);
  });

  it('does not come for a POST whose Idempotency-Key is blank', async () => {
    const seen = answer('POST /thing', failed(500));
    await rejection(call('POST', { headers: { 'Idempotency-Key': ' ' } }));
    expect(seen).toHaveLength(1);
  });

  it('sends no Idempotency-Key of its own accord', async () => {
    const seen = answer('PUT /thing', failed(500), ok(1));
    await call('PUT');
    expect(seen.map(({ headers }) => headers.has('idempotency-key'))).toEqual([false, false]);
  });

  it('keeps `unknown` for a write whose earlier attempt may have been carried out', async () => {
    answer('DELETE /thing', 'lost', failed(404));
    expect(await rejection(call('DELETE'))).toMatchObject({ kind: 'not_found', outcome: 'unknown' });
  });

  it.each([0, 1, 5])('comes maxRetries times: %i', async (maxRetries) => {
    const seen = answer('GET /thing', failed(500));
    await rejection(call('GET', { maxRetries }));
    expect(seen).toHaveLength(maxRetries + 1);
    const client = newClient({ maxRetries });
    await rejection(client.request({ method: 'GET', path: '/thing' }));
    expect(seen).toHaveLength(2 * (maxRetries + 1));
  });

  it('is told to the observer with its number, its delay and the error', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.002);
    answer('GET /thing', failed(500), failed(502), ok(1));
    const retry = vi.fn<(event: RetryEvent) => void>();
    await newClient({ on: { retry } }).request({ method: 'GET', path: '/thing' });
    const summary = { endpoint: 'GET /thing', method: 'GET', url: 'https://clawbook.test/api/v1/thing' };
    expect(retry.mock.calls.map(([event]) => event)).toEqual([
      { ...summary, attempt: 1, delay: 1, error: expect.objectContaining({ kind: 'server', status: 500 }) },
      { ...summary, attempt: 2, delay: 2, error: expect.objectContaining({ kind: 'server', status: 502 }) },
    ]);
  });

  it('comes for a page of a list as well', async () => {
    const seen = answer('GET /conversations', failed(500), ok([]));
    expect((await newClient().conversations.list()).data).toEqual([]);
    expect(seen).toHaveLength(2);
  });
});
