import { describe, expect, it } from 'vitest';
import { call } from '../test/call.ts';
import { createInMemoryClawBook } from './in-memory-clawbook.ts';

const statusUrl = 'https://clawbook.test/api/v1/status';

function authorized(clawbook: { apiKey: string }, init: RequestInit = {}): RequestInit {
  return { headers: { Authorization: `Bearer ${clawbook.apiKey}` }, ...init };
}

describe('fetch', () => {
  it.each([
    ['a string', statusUrl],
    ['a URL', new URL(statusUrl)],
    ['a Request', new Request(statusUrl)],
    ['another host', 'https://elsewhere.example/api/v1/status'],
  ])('takes %s', async (_, input) => {
    const clawbook = createInMemoryClawBook();
    const response = await clawbook.fetch(input, authorized(clawbook));
    expect(response.status).toBe(200);
  });

  it('stands in for the global fetch', () => {
    const standIn: typeof globalThis.fetch = createInMemoryClawBook().fetch;
    expect(standIn).toBeTypeOf('function');
  });

  it('rejects with the reason of a signal that is aborted', async () => {
    const clawbook = createInMemoryClawBook();
    const reason = new Error('enough');
    const init = authorized(clawbook, { signal: AbortSignal.abort(reason) });
    await expect(clawbook.fetch(statusUrl, init)).rejects.toBe(reason);
    expect(clawbook.requests).toEqual([]);
  });

  it('rejects with the reason of a signal that is aborted meanwhile', async () => {
    const clawbook = createInMemoryClawBook();
    const aborting = new AbortController();
    const answer = clawbook.fetch(statusUrl, authorized(clawbook, { signal: aborting.signal }));
    const reason = new Error('enough');
    aborting.abort(reason);
    await expect(answer).rejects.toBe(reason);
  });

  it('rejects with the reason of a signal that is aborted while it acts', async () => {
    const aborting = new AbortController();
    const reason = new Error('enough');
    let isActing = false;
    const clawbook = createInMemoryClawBook({
      now: () => {
        if (isActing) aborting.abort(reason);
        return Date.now();
      },
    });
    isActing = true;
    const answer = clawbook.fetch(statusUrl, authorized(clawbook, { signal: aborting.signal }));
    await expect(answer).rejects.toBe(reason);
    expect(clawbook.requests).toHaveLength(1);
  });

  it('answers in the documented envelope', async () => {
    const now = () => Date.parse('2026-01-30T14:30:00.500Z');
    const { headers, body } = await call(createInMemoryClawBook({ now, seed: false }), 'GET /config');
    expect(body).toEqual({
      success: true,
      data: {},
      meta: { request_id: 'req_000001', timestamp: '2026-01-30T14:30:00Z' },
    });
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('date')).toBe('Fri, 30 Jan 2026 14:30:00 GMT');
  });

  it.each([
    'GET /nothing',
    'GET /',
    'PUT /status',
    'GET /status/',
    'GET /messages/send',
    'GET /messages/',
    'GET /messages/%E0',
    'GET /../v2/status',
  ])('answers %s with 404', async (line) => {
    const { status, body } = await call(createInMemoryClawBook(), line);
    expect(status).toBe(404);
    expect(body).toMatchObject({ success: false, error: { code: 'NOT_FOUND', details: null } });
  });

  it('answers 500 when it fails itself', async () => {
    const clawbook = createInMemoryClawBook();
    clawbook.state.config['self'] = clawbook.state.config;
    const { status, headers, body } = await call(clawbook, 'GET /config');
    expect(status).toBe(500);
    expect(body.error).toMatchObject({ code: 'INTERNAL_ERROR', details: { cause: /circular/ } });
    expect(headers.get('x-ratelimit-remaining')).toBe('59');
  });
});

describe('requests', () => {
  it('tells what came and how it was answered, without the key', async () => {
    const clawbook = createInMemoryClawBook();
    await clawbook.fetch(`${statusUrl}?api_key=${clawbook.apiKey}&x=1`);
    await call(clawbook, 'PATCH /config', { body: { language: 'de' } });
    await call(clawbook, 'GET /nothing');
    expect(clawbook.requests).toMatchObject([
      { method: 'GET', path: '/api/v1/status', query: { x: '1' }, body: undefined, status: 200 },
      { method: 'PATCH', path: '/api/v1/config', query: {}, body: { language: 'de' }, status: 200 },
      { method: 'GET', path: '/api/v1/nothing', status: 404 },
    ]);
    expect(clawbook.requests[1]?.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(JSON.stringify(clawbook.requests)).not.toContain(clawbook.apiKey);
  });

  it('keeps a body that is not JSON as text', async () => {
    const clawbook = createInMemoryClawBook();
    await clawbook.fetch(statusUrl, authorized(clawbook, { method: 'POST', body: '{"half' }));
    expect(clawbook.requests[0]?.body).toBe('{"half');
  });

  it('keeps the last 1,000', async () => {
    const clawbook = createInMemoryClawBook({ rateLimit: false });
    for (let count = 0; count < 1_003; count += 1) await call(clawbook, `GET /messages/${count}`);
    expect(clawbook.requests).toHaveLength(1_000);
    expect(clawbook.requests[0]?.path).toBe('/api/v1/messages/3');
  });
});

describe('state', () => {
  it('is what the next answer shows', async () => {
    const clawbook = createInMemoryClawBook();
    clawbook.state.integrations = { telegram: 'disconnected' };
    const { body } = await call(clawbook, 'GET /status');
    expect(body).toMatchObject({
      status: 'healthy',
      version: '1.5.0',
      integrations: { telegram: 'disconnected' },
    });
  });

  it('is not shared between two', async () => {
    const one = createInMemoryClawBook();
    one.state.messages.length = 0;
    expect(createInMemoryClawBook().state.messages).not.toHaveLength(0);
  });
});

describe('reset', () => {
  it('goes back to the seed, the first ids, an empty log and full limits', async () => {
    const clawbook = createInMemoryClawBook();
    const fresh = structuredClone(clawbook.state);
    const { messages } = clawbook.state;
    const send = () =>
      call(clawbook, 'POST /messages/send', {
        body: { platform: 'telegram', recipient: '1', message: 'Hi' },
      });
    const first = await send();
    await call(clawbook, 'PATCH /config', { body: { language: 'de' } });
    await call(clawbook, 'DELETE /admin/api-keys/key_main');

    clawbook.reset();
    expect(clawbook.state).toEqual(fresh);
    expect(clawbook.state.messages).toBe(messages);
    expect(clawbook.requests).toEqual([]);
    const again = await send();
    expect(again.body.data.message_id).toBe(first.body.data.message_id);
    expect(again.body.meta.request_id).toBe('req_000001');
    expect(again.headers.get('x-ratelimit-remaining')).toBe('59');
  });
});
