import type { DriftEvent } from 'clawbook-sdk';
import { describe, expect, it, vi } from 'vitest';
import { listener, ok, quiet, rejection, useClawBook } from './use-clawbook.ts';

const { newClient, answer } = useClawBook();

const status = { status: 'healthy', version: '1.5.0', uptime_seconds: 5, integrations: {} };
const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const sentMessage = {
  message_id: 'msg_1',
  conversation_id: 'conv_1',
  platform: 'telegram',
  recipient: '123456789',
  status: 'queued',
  created_at: '2026-01-30T14:30:00Z',
};

describe('an answer', () => {
  it.each([
    ['bare', Response.json(status)],
    ['in the documented envelope', ok(status)],
    ['in an envelope without meta', Response.json({ success: true, data: status })],
    ['in an envelope without success', Response.json({ data: status, meta: { request_id: 'req_1' } })],
    ['with a byte order mark', new Response(`\uFEFF${JSON.stringify(status)}`)],
    ['as text/plain', new Response(JSON.stringify(status), { headers: { 'content-type': 'text/plain' } })],
    ['with white space around', new Response(`\n ${JSON.stringify(status)} \n`)],
    ['beside success, without data', Response.json({ success: true, ...status })],
  ])('is read when it is %s', async (_, reply) => {
    answer('GET /status', reply);
    const drift = listener();
    expect(await newClient({ on: { drift } }).status()).toMatchObject(status);
    expect(drift).not.toHaveBeenCalled();
  });

  it('keeps a field that is called `data`, since that alone makes no envelope', async () => {
    const settings = { data: { retention_days: 30 }, language: 'en' };
    answer('GET /config', Response.json(settings));
    expect(await newClient().config.get()).toEqual(settings);
  });

  it('keeps unknown fields at every depth, and unknown values of open sets', async () => {
    const odd = {
      ...status,
      status: 'sleepy',
      region: 'eu',
      integrations: { telegram: 'limping', signal: 'connected' },
    };
    answer('GET /status', ok(odd));
    const drift = listener();
    expect(await newClient({ on: { drift }, validation: 'strict' }).status()).toEqual(odd);
    expect(drift).not.toHaveBeenCalled();
  });

  it('keeps unknown fields of nested objects in a list', async () => {
    const conversation = {
      id: 'conv_1',
      platform: 'signal',
      status: 'snoozed',
      created_at: '2026-01-30T14:30:00Z',
      participant: { id: '1', name: null, username: null, phone: { verified: true } },
      last_message_at: null,
      labels: ['vip'],
    };
    answer('GET /conversations/conv_1', ok(conversation));
    expect(await newClient({ validation: 'strict' }).conversations.get('conv_1')).toEqual(conversation);
  });

  it('keeps a setting that is called __proto__ harmless', async () => {
    answer(
      'GET /config',
      new Response('{"success":true,"data":{"__proto__":{"admin":true},"constructor":"x","a":1}}'),
    );
    const config = await newClient().config.get();
    expect(config).toMatchObject({ a: 1, constructor: 'x' });
    expect(config['admin']).toBeUndefined();
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('gives what the envelope says beside the data', async () => {
    answer('GET /status', ok(status, { meta: { request_id: 'req_9', timestamp: 'now', region: 'eu' } }));
    const { meta, requestId } = await newClient().status().withResponse();
    expect(meta).toEqual({ request_id: 'req_9', timestamp: 'now', region: 'eu' });
    expect(requestId).toBe('req_9');
  });

  it('may have a meta of another form', async () => {
    answer('GET /status', Response.json({ success: true, data: status, meta: 'none' }));
    expect(await newClient().status().withResponse()).toMatchObject({ data: status, meta: {} });
  });
});

describe('an answer of another shape', () => {
  const drifted = { ...status, uptime_seconds: '5 s', version: undefined };

  it('is given as it came, and reported to the observer each time and to the log once', async () => {
    answer('GET /status', ok(drifted));
    const drift = vi.fn<(event: DriftEvent) => void>();
    const warn = listener();
    const client = newClient({ on: { drift }, logger: { ...quiet, warn } });
    expect(await client.status()).toEqual({ ...drifted, version: undefined });
    await client.status();
    expect(drift).toHaveBeenCalledTimes(2);
    expect(drift.mock.calls[0]?.[0]).toEqual({
      endpoint: 'status',
      method: 'GET',
      url: 'https://clawbook.test/api/v1/status',
      requestId: 'req_test',
      issues: [
        { path: 'data.version', message: expect.any(String) },
        { path: 'data.uptime_seconds', message: expect.any(String) },
      ],
    });
    expect(warn.mock.calls).toEqual([[expect.stringContaining('status: the answer has another shape')]]);
    expect(String(warn.mock.calls[0]?.[0])).toContain('data.uptime_seconds');
  });

  it('rejects under strict validation with where it differs and what came', async () => {
    answer('GET /status', ok(drifted));
    const drift = listener();
    const client = newClient({ validation: 'strict', on: { drift } });
    const error = await rejection(client.status());
    expect(error).toMatchObject({
      kind: 'response_validation',
      outcome: 'unknown',
      requestId: 'req_test',
      issues: [{ path: 'data.version' }, { path: 'data.uptime_seconds' }],
      data: { uptime_seconds: '5 s' },
      message: expect.stringMatching(/^status: .*data\.version: .*data\.uptime_seconds: /),
    });
    expect(drift).toHaveBeenCalledOnce();
    expect(await client.status({ validation: 'warn' })).toEqual(drifted);
  });

  it('is not looked at when validation is off', async () => {
    answer('GET /status', ok(drifted));
    const drift = listener();
    expect(await newClient({ validation: 'off', on: { drift } }).status()).toEqual(drifted);
    const client = newClient({ on: { drift } });
    expect(await client.status({ validation: 'off' })).toEqual(drifted);
    expect(drift).not.toHaveBeenCalled();
  });

  it('shows the place of the item in a list', async () => {
    const conversation = { id: 'conv_1', platform: 'telegram', status: 'active', created_at: 'now' };
    answer('GET /conversations', ok([conversation, { ...conversation, id: 2 }]));
    const drift = vi.fn<(event: DriftEvent) => void>();
    await newClient({ on: { drift } }).conversations.list();
    expect(drift.mock.calls[0]?.[0].issues.map(({ path }) => path)).toContain('data.1.id');
  });
});

describe('a send', () => {
  it.each([
    ['without most fields', ok({ id: 'msg_1' }), { id: 'msg_1' }],
    ['that is a text', ok('queued'), 'queued'],
    ['that is null', ok(null), null],
    ['that is a list', ok([sentMessage]), [sentMessage]],
    ['that is bare, with one known field', Response.json({ message_id: 'msg_1' }), { message_id: 'msg_1' }],
    [
      'that is a word beside success',
      Response.json({ success: true, note: 'ok' }),
      { success: true, note: 'ok' },
    ],
  ])('with an odd answer %s has been sent, once', async (_, reply, data) => {
    const seen = answer('POST /messages/send', reply);
    const drift = listener();
    expect(await newClient({ on: { drift } }).messages.send(message)).toEqual(data);
    expect(drift).toHaveBeenCalledOnce();
    expect(seen).toHaveLength(1);
  });

  it('with a flat answer keeps its fields', async () => {
    answer('POST /messages/send', Response.json({ success: true, ...sentMessage }, { status: 201 }));
    expect(await newClient().messages.send(message)).toMatchObject(sentMessage);
  });

  it('answered by 204 has been sent', async () => {
    const seen = answer('POST /messages/send', new Response(null, { status: 204 }));
    const drift = listener();
    expect(await newClient({ on: { drift } }).messages.send(message)).toBeUndefined();
    expect(drift).toHaveBeenCalledOnce();
    expect(seen).toHaveLength(1);
  });

  it.each([
    ['{"ok":false,"error":"Unauthorized"}'],
    ['{}'],
    ['{"success":"false"}'],
    ['{"success":0,"error":"no"}'],
    ['{"data":{"message_id":"msg_1"}}'],
    ['"hello"'],
    ['7'],
    ['null'],
    ['[]'],
  ])('answered by %s, JSON of something else, may have been sent, and is not repeated', async (json) => {
    const seen = answer('POST /messages/send', new Response(json));
    for (const validation of ['warn', 'strict', 'off'] as const) {
      expect(await rejection(newClient({ validation }).messages.send(message))).toMatchObject({
        kind: 'unexpected_response',
        outcome: 'unknown',
        message: expect.stringMatching(/something else answered with JSON.*`baseUrl`/),
      });
    }
    expect(seen).toHaveLength(3);
  });

  it('answered by a web page or broken JSON may have been sent, and is not repeated', async () => {
    const seen = answer('POST /messages/send', new Response('<html>'), new Response('{"success": tr'));
    const client = newClient();
    for (let turn = 1; turn <= 2; turn++) {
      expect(await rejection(client.messages.send(message))).toMatchObject({
        kind: 'unexpected_response',
        outcome: 'unknown',
        message: expect.stringContaining('check before you send it again'),
      });
      expect(seen).toHaveLength(turn);
    }
  });
});
