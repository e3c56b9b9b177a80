import { createHmac } from 'node:crypto';

/** The secret that the tests sign with. */
export const secret = 'a-secret-for-tests';

/** A documented event. */
export function messageReceived(id = 'evt_abc123', content = 'Hello, how are you?') {
  return {
    id,
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
  };
}

/** The HMAC-SHA256 of a body. */
export function hmac(body: string | Uint8Array, key = secret, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHmac('sha256', key).update(body).digest(encoding);
}

/** The headers of a delivery in ClawBook's own scheme. */
export function signedHeaders(body: string | Uint8Array, key = secret): Record<string, string> {
  return { 'content-type': 'application/json', 'x-clawbook-signature': hmac(body, key) };
}

/** A delivery as a `Request`. */
export function delivery(event: unknown, headers: Record<string, string> = {}): Request {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  return new Request('https://receiver.example/webhooks/clawbook', {
    method: 'POST',
    body,
    headers: { ...signedHeaders(body), ...headers },
  });
}

/** Sends a delivery to a port, and gives what came back. */
export async function post(
  url: string,
  event: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; outcome: string; text: string }> {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { ...signedHeaders(body), ...headers },
  });
  const text = await response.text();
  const { outcome } = JSON.parse(text) as { outcome: string };
  return { status: response.status, outcome, text };
}
