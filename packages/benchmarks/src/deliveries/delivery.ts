import { createHmac } from 'node:crypto';

/** The secret of the webhook, as a text and as Standard Webhooks writes it. */
export const secret = 'a-secret-of-my-own-2026';
/** The same in Base64 after its prefix. */
export const prefixedSecret = `whsec_${Buffer.from(secret).toString('base64')}`;

/** The body of an event of 2 KB. */
export const body = eventOf(2_048);

/** The signature of ClawBook, as the value of its header. */
export function hexSignature(): string {
  return `sha256=${sign(body, 'hex')}`;
}

/** The signature `t=…,v1=…`, as of now: after five minutes it is refused. */
export function timestampedSignature(): string {
  const time = now();
  return `t=${time},v1=${sign(`${time}.${body}`, 'hex')}`;
}

/** The headers of Standard Webhooks, as of now; their names begin in one way or another. */
export function standardHeaders(prefix: 'webhook' | 'svix'): Record<string, string> {
  const time = now();
  return {
    [`${prefix}-id`]: 'msg_1',
    [`${prefix}-timestamp`]: String(time),
    [`${prefix}-signature`]: `v1,${sign(`msg_1.${time}.${body}`, 'base64')}`,
  };
}

/** An HMAC by `node:crypto`, without anything around it. */
export function sign(text: string, encoding: 'hex' | 'base64'): string {
  return createHmac('sha256', secret).update(text).digest(encoding);
}

function now(): number {
  return Math.floor(Date.now() / 1_000);
}

function eventOf(bytes: number): string {
  const withContent = (content: string) =>
    JSON.stringify({
      id: 'evt_abc123',
      type: 'message.received',
      created_at: '2026-01-30T14:30:00Z',
      data: {
        message_id: 'msg_xyz789',
        conversation_id: 'conv_abc456',
        platform: 'telegram',
        sender: { id: '123456789', name: 'John Doe', username: '@johndoe' },
        content,
        timestamp: '2026-01-30T14:29:58Z',
      },
    });
  const text = 'Hello, how are you? '.repeat(bytes / 20);
  return withContent(text.slice(0, bytes - withContent('').length));
}
