/** A status as ClawBook gives it. */
const statusData = {
  status: 'healthy',
  version: '1.5.0',
  uptime_seconds: 42,
  integrations: { telegram: 'connected' },
};

/** A message that a test sends. */
export const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };

/** What ClawBook says of a message that was sent. */
const sentMessage = {
  message_id: 'msg_1',
  conversation_id: 'conv_1',
  platform: 'telegram',
  recipient: '123456789',
  status: 'queued',
  created_at: '2026-01-30T14:30:00Z',
};

/** The bytes of an HTTP/1.1 answer, with its length unless the headers say how its end is known. */
export function wireAnswer(
  status: number,
  body: string | Uint8Array = '',
  headers: Readonly<Record<string, string | number>> = {},
): Buffer {
  const bytes = Buffer.from(body);
  const length =
    'transfer-encoding' in headers || 'connection' in headers || status === 204
      ? {}
      : { 'content-length': bytes.length };
  const lines = Object.entries({ ...length, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n`), bytes]);
}

/** The bytes of an answer that holds data in ClawBook's envelope. */
export function dataAnswer(data: unknown, headers?: Readonly<Record<string, string | number>>): Buffer {
  return wireAnswer(200, JSON.stringify({ success: true, data, meta: {} }), {
    'content-type': 'application/json',
    ...headers,
  });
}

/** The bytes of ClawBook's answer to either of the calls that these tests make: `status` and `messages.send`. */
export function rightAnswer(request: { readonly method: string }): Buffer {
  return dataAnswer(request.method === 'POST' ? sentMessage : statusData);
}

/** The bytes of an answer that refuses, as ClawBook words it. */
export function refusal(status: number, headers?: Readonly<Record<string, string | number>>): Buffer {
  const error = { code: 'TEST', message: 'Refused by the test.', details: null };
  return wireAnswer(status, JSON.stringify({ success: false, error, meta: {} }), {
    'content-type': 'application/json',
    ...headers,
  });
}
