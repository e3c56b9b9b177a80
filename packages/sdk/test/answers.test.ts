import { APIPromise } from 'clawbook-sdk';
import { describe, expect, it, vi } from 'vitest';
import { failed, listener, ok, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, answer } = useClawBook();

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };

describe('withResponse', () => {
  it('gives the data with everything around it', async () => {
    const client = newClient();
    const answered = await client.messages.send(message).withResponse();
    expect(Object.keys(answered).sort()).toEqual([
      'data',
      'headers',
      'meta',
      'rateLimit',
      'requestId',
      'status',
    ]);
    expect(answered.data).toMatchObject({ recipient: '123456789' });
    expect(answered.meta).toEqual({ request_id: answered.requestId, timestamp: expect.any(String) });
    expect(answered.requestId).toMatch(/^req_/);
    expect(answered.status).toBe(201);
    expect(answered.headers.get('x-ratelimit-limit')).toBe('60');
    expect(answered.rateLimit).toEqual({ limit: 60, remaining: 59, resetAt: expect.any(Date) });
    expect(clawbook.requests).toHaveLength(1);
  });

  it('gives the first page of a list', async () => {
    const { data, meta, status } = await newClient().conversations.list({ per_page: 2 }).withResponse();
    expect(data.data).toHaveLength(2);
    expect(data.hasNextPage()).toBe(true);
    expect(meta.pagination).toMatchObject({ page: 1, per_page: 2, total: 45, total_pages: 23 });
    expect(status).toBe(200);
    expect(clawbook.requests).toHaveLength(1);
  });

  it('says what is not known as undefined', async () => {
    answer('GET /status', Response.json({ status: 'healthy' }));
    const { requestId, rateLimit, meta } = await newClient({ validation: 'off' }).status().withResponse();
    expect({ requestId, rateLimit, meta }).toEqual({ requestId: undefined, rateLimit: undefined, meta: {} });
  });

  it('takes the id of the request from the header where the envelope has none', async () => {
    answer('GET /status', Response.json({ status: 'healthy' }, { headers: { 'x-request-id': 'req_proxy' } }));
    const { requestId } = await newClient({ validation: 'off' }).status().withResponse();
    expect(requestId).toBe('req_proxy');
  });

  it('gives undefined as the data of a 204', async () => {
    const answered = await newClient().webhooks.delete('wh_000001').withResponse();
    expect(answered).toMatchObject({ data: undefined, status: 204, meta: {} });
  });

  it('leaves no unhandled rejection beside the one that it gives', async () => {
    answer('GET /status', failed(400));
    const unhandled = listener();
    process.on('unhandledRejection', unhandled);
    const promise = newClient().status();
    expect(await rejection(promise.withResponse())).toMatchObject({ kind: 'bad_request' });
    expect(await rejection(newClient().status().asResponse())).toMatchObject({ kind: 'bad_request' });
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('asResponse', () => {
  it('gives the raw response with its body and URL', async () => {
    const response = await newClient().messages.send(message).asResponse();
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(201);
    expect(response.url).toBe('https://clawbook.test/api/v1/messages/send');
    expect(await response.json()).toMatchObject({ success: true, data: { recipient: '123456789' } });
  });

  it('gives a 204 without a body', async () => {
    const response = await newClient().webhooks.delete('wh_000001').asResponse();
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('gives a body that is no JSON', async () => {
    answer('GET /status', new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html' } }));
    const response = await newClient().status().asResponse();
    expect(await response.text()).toBe('<h1>Hello</h1>');
  });

  it('throws for a status that reports an error', async () => {
    answer('GET /status', failed(403));
    expect(await rejection(newClient().status().asResponse())).toMatchObject({ kind: 'permission_denied' });
  });

  it('gives the first page of a list raw', async () => {
    const response = await newClient().messages.list({ per_page: 1 }).asResponse();
    expect(await response.json()).toMatchObject({ data: [{}], meta: { pagination: { per_page: 1 } } });
    expect(clawbook.requests).toHaveLength(1);
  });
});

describe('the promise of a call', () => {
  it('is an APIPromise whose data, response and raw response come from one request', async () => {
    const promise = newClient().status();
    expect(promise).toBeInstanceOf(APIPromise);
    const [data, answered, response] = await Promise.all([
      promise,
      promise.withResponse(),
      promise.asResponse(),
    ]);
    expect(answered.data).toEqual(data);
    expect(await response.json()).toEqual(data);
    expect(clawbook.requests).toHaveLength(1);
  });

  it('becomes an ordinary promise by then, catch and finally', async () => {
    const promise = newClient().status();
    const last = listener();
    const version = promise.finally(last).then(({ version }) => version);
    expect(version).not.toBeInstanceOf(APIPromise);
    expect(await version.catch(() => 'none')).toBe('1.5.0');
    expect(last).toHaveBeenCalledOnce();
  });

  it('sends the request once, whether it is awaited or not', async () => {
    void newClient().messages.send(message);
    await vi.waitFor(() => expect(clawbook.requests).toHaveLength(1));
  });
});

describe('a deletion', () => {
  it.each([
    ['204 without a body', new Response(null, { status: 204 })],
    ['200 with an envelope around an object', ok({ id: 'wh_000001' })],
    ['200 with an envelope around nothing', ok(null)],
    ['200 with an envelope without data', Response.json({ success: true })],
    ['200 without a body', new Response('')],
    ['200 with a bare object', Response.json({ deleted: true })],
  ])('gives undefined for %s, and reports no drift', async (_, reply) => {
    answer('DELETE /webhooks/wh_000001', reply);
    const drift = listener();
    const client = newClient({ on: { drift }, validation: 'strict' });
    expect(await client.webhooks.delete('wh_000001')).toBeUndefined();
    expect(drift).not.toHaveBeenCalled();
  });

  it('fails when a page of a proxy answers in the place of ClawBook', async () => {
    answer('DELETE /webhooks/wh_000001', new Response('<html>Sign in</html>'));
    const error = await rejection(newClient().webhooks.delete('wh_000001'));
    expect(error).toMatchObject({ kind: 'unexpected_response', outcome: 'unknown' });
  });

  it('fails when a fetch hides a redirect, as browsers do, behind a response of status 0', async () => {
    const hidden = Object.defineProperty(new Response(null), 'status', { value: 0 });
    const client = newClient({ fetch: async () => hidden, maxRetries: 0 });
    expect(await rejection(client.webhooks.delete('wh_000001'))).toMatchObject({ kind: expect.any(String) });
  });
});
