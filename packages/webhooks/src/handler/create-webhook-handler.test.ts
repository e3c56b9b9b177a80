import { describe, expect, it, vi } from 'vitest';
import { delivery, hmac, messageReceived, secret } from '../../test/deliveries.ts';
import type { ReceivedWebhookEvent } from '../events/unknown-webhook-event.ts';
import { createWebhookHandler } from './create-webhook-handler.ts';
import type { WebhookFailure, WebhookHandlerOptions } from './webhook-handler-options.ts';

/** A handler that notes what it is called with. */
function make(options: Partial<WebhookHandlerOptions> = {}) {
  const seen: ReceivedWebhookEvent[] = [];
  const failures: [error: unknown, failure: WebhookFailure][] = [];
  const handler = createWebhookHandler({
    secret,
    on: { 'message.received': (event) => void seen.push(event) },
    onError: (...failure) => void failures.push(failure),
    ...options,
  });
  const send = async (request: Request) => {
    const response = await handler.fetch(request);
    const { outcome } = (await response.json()) as { outcome: string };
    return { status: response.status, headers: response.headers, outcome };
  };
  return { handler, send, seen, failures };
}

describe('createWebhookHandler', () => {
  it('hands a verified event to the function of its type, and answers 200', async () => {
    const { send, seen, failures } = make();
    expect(await send(delivery(messageReceived()))).toMatchObject({ status: 200, outcome: 'handled' });
    expect(seen).toEqual([messageReceived()]);
    expect(failures).toEqual([]);
  });

  it('waits for the function', async () => {
    const order: string[] = [];
    const { send } = make({
      on: {
        'message.received': async () => {
          await Promise.resolve();
          order.push('handled');
        },
      },
    });
    await send(delivery(messageReceived()));
    order.push('answered');
    expect(order).toEqual(['handled', 'answered']);
  });

  it('passes over an event that nobody wants', async () => {
    const { send, seen } = make();
    const sent = { ...messageReceived(), type: 'message.sent' };
    expect(await send(delivery(sent))).toMatchObject({ status: 200, outcome: 'ignored' });
    const edited = { ...messageReceived(), type: 'message.edited' };
    expect(await send(delivery(edited))).toMatchObject({ status: 200, outcome: 'ignored' });
    expect(seen).toEqual([]);
  });

  it('hands what it does not know to onUnknown, and nothing else', async () => {
    const onUnknown = vi.fn<(event: object) => void>();
    const { send, seen } = make({ onUnknown });
    const edited = { ...messageReceived('evt_2'), type: 'message.edited' };
    expect(await send(delivery(edited))).toMatchObject({ status: 200, outcome: 'handled' });
    await send(delivery({ ...messageReceived('evt_3'), type: 'message.sent' }));
    await send(delivery(messageReceived()));
    expect(onUnknown.mock.calls).toEqual([[edited]]);
    expect(seen).toHaveLength(1);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE'])('answers %s with 405 and what is allowed', async (method) => {
    const { handler, failures } = make();
    const response = await handler.fetch(new Request('https://receiver.example', { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(failures).toEqual([]);
  });

  const body = JSON.stringify(messageReceived());
  it.each<[number, string, () => Request]>([
    [401, 'missing_signature', () => delivery(body, { 'x-clawbook-signature': '' })],
    [401, 'malformed_signature', () => delivery(body, { 'x-clawbook-signature': 'abc' })],
    [401, 'signature_mismatch', () => delivery(body, { 'x-clawbook-signature': hmac('another') })],
    [400, 'invalid_payload', () => delivery('{"id":')],
    [400, 'invalid_payload', () => delivery('{"type":"message.received","data":{}}')],
    [413, 'body_too_large', () => delivery(messageReceived('evt_1', 'x'.repeat(1_100_000)))],
  ])('answers %i to %s, tells onError, and handles nothing', async (status, reason, request) => {
    const { send, seen, failures } = make();
    const answer = await send(request());
    expect(answer).toMatchObject({ status, outcome: reason });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(seen).toEqual([]);
    expect(failures).toEqual([
      [expect.objectContaining({ reason }), { during: 'verification', event: undefined }],
    ]);
  });

  it('answers 401 to an old signature of a scheme that has a time', async () => {
    const now = () => 1_000_000_000;
    const { send } = make({ scheme: 'timestamped', now, tolerance: 5_000 });
    const signed = (time: number) => `t=${time},v1=${hmac(`${time}.${body}`)}`;
    const old = delivery(body, { 'x-clawbook-signature': signed(999_994) });
    expect(await send(old)).toMatchObject({ status: 401, outcome: 'timestamp_out_of_tolerance' });
    const fresh = delivery(body, { 'x-clawbook-signature': signed(999_995) });
    expect(await send(fresh)).toMatchObject({ status: 200, outcome: 'handled' });
  });

  it('answers 500 to a request whose body was read before, and tells onError what to change', async () => {
    const { send, failures } = make();
    const request = delivery(body);
    await request.json();
    expect(await send(request)).toMatchObject({ status: 500, outcome: 'parsed_body' });
    const complaint = String(failures[0]?.[0]);
    expect(complaint).toContain('Hono: ');
    expect(complaint).toContain('Next.js, app: ');
  });

  it('reads nothing of a body that says that it is too long', async () => {
    const { handler } = make();
    const getReader = vi.fn<() => never>();
    const headers = new Headers({ 'content-length': '30000000' });
    const request = {
      method: 'POST',
      headers,
      bodyUsed: false,
      body: { getReader },
      arrayBuffer: getReader,
    };
    expect((await handler.fetch(request)).status).toBe(413);
    expect(getReader).not.toHaveBeenCalled();
  });

  it('reads no more of a body without a length than it takes', async () => {
    const { send } = make({ maxBodyBytes: 100 });
    let pulled = 0;
    const stream = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(40));
        if (pulled > 1_000) controller.close();
      },
    });
    const request = new Request('https://a.example', { method: 'POST', body: stream, duplex: 'half' });
    expect(await send(request)).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(6);
  });

  it('answers 400 when the sender goes away in the middle of the body', async () => {
    const { send, seen, failures } = make();
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(body.slice(0, 20)));
        controller.error(new Error('gone'));
      },
    });
    const request = new Request('https://a.example', { method: 'POST', body: stream, duplex: 'half' });
    expect(await send(request)).toMatchObject({ status: 400, outcome: 'incomplete_body' });
    expect(failures[0]?.[0]).toMatchObject({ reason: 'incomplete_body', cause: new Error('gone') });
    expect(seen).toEqual([]);
  });

  it('takes a Request of a runtime that has no streams, and keeps its limit', async () => {
    const bytes = new TextEncoder().encode(body);
    const headers = new Headers({ 'x-clawbook-signature': hmac(body) });
    const request = { method: 'POST', headers, bodyUsed: false, arrayBuffer: async () => bytes.buffer };
    const { handler, seen } = make();
    expect((await handler.fetch(request)).status).toBe(200);
    expect(seen).toHaveLength(1);
    expect((await make({ maxBodyBytes: 10 }).handler.fetch(request)).status).toBe(413);
    const lost = { ...request, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect((await make().handler.fetch(lost)).status).toBe(400);
  });

  it('needs no `this`', async () => {
    const { fetch } = make().handler;
    expect((await fetch(delivery(body))).status).toBe(200);
  });

  it('is not changed by what is done to its options afterwards', async () => {
    const on = { 'message.received': vi.fn<() => void>() };
    const { handler } = make({ on });
    const { 'message.received': first } = on;
    on['message.received'] = vi.fn<() => void>();
    await handler.fetch(delivery(body));
    expect(first).toHaveBeenCalledOnce();
  });
});
