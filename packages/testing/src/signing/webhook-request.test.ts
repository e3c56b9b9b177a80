import { describe, expect, it } from 'vitest';
import { webhookEvent } from '../events/webhook-event.ts';
import { signWebhook } from './sign-webhook.ts';
import { webhookRequest } from './webhook-request.ts';

describe('webhookRequest', () => {
  it('posts an event as JSON, signed over what it posts', async () => {
    const event = webhookEvent('message.received', { data: { content: 'Grüße 👍' } });
    const request = webhookRequest(event, { secret: 's', url: new URL('http://localhost:3000/hooks') });
    expect([request.method, request.url]).toEqual(['POST', 'http://localhost:3000/hooks']);
    expect(request.headers.get('content-type')).toBe('application/json');
    expect(request.headers.get('user-agent')).toBe('ClawBook-Webhooks');
    const body = await request.text();
    expect(JSON.parse(body)).toEqual(event);
    expect(request.headers.get('x-clawbook-signature')).toBe(
      signWebhook(body, { secret: 's' })['X-ClawBook-Signature'],
    );
  });

  it('signs by any scheme', () => {
    const event = webhookEvent('backup.failed');
    const request = webhookRequest(event, { secret: 's', scheme: 'standardWebhooks', timestamp: 5 });
    expect(request.headers.get('webhook-id')).toBe(event.id);
    expect(request.headers.get('webhook-timestamp')).toBe('5');
  });

  it.each(['{"half', '', Uint8Array.of(0xff, 0xfe)])('posts a body as it is: %j', async (body) => {
    const request = webhookRequest(body, { secret: 's' });
    expect(Buffer.from(await request.arrayBuffer())).toEqual(Buffer.from(body));
    expect(Object.values(signWebhook(body, { secret: 's' }))).toEqual([
      request.headers.get('x-clawbook-signature'),
    ]);
  });

  it.each([
    [webhookEvent('ai.error'), { secret: 's', url: '/hooks' }, '`url` must be an absolute URL'],
    [webhookEvent('ai.error'), {}, 'webhookRequest: `secret` is missing'],
    [null, { secret: 's' }, 'webhookRequest: the body must be'],
  ])('refuses %j with %j', (event, options, message) => {
    // @ts-expect-error: what a caller without types may pass
    expect(() => webhookRequest(event, options)).toThrow(message);
  });
});
