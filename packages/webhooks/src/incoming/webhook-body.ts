import { received } from '@clawbook/contract';
import { WebhookVerificationError } from '@clawbook/core/errors';
import { parsedBodyAdvice } from './parsed-body-advice.ts';
import { readWebBody, type WebRequest } from './read-web-body.ts';

/**
 * The body of a delivery exactly as it came: text, bytes, or a `Request` that nobody has read yet. JSON that has
 * been parsed is no body any more.
 */
export type WebhookBody = string | Uint8Array | ArrayBuffer | WebRequest;

/**
 * The bytes of a body, or its text, which stands for its UTF-8 bytes.
 *
 * @param maxBytes how much is read of a `Request`
 * @throws WebhookVerificationError `parsed_body` if it is anything else
 */
export function bytesOf(
  body: WebhookBody,
  maxBytes: number,
): string | Uint8Array | Promise<string | Uint8Array> {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) throw notRaw(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (isArrayBuffer(body)) return new Uint8Array(body);
  if (isWebRequest(body)) return readWebBody(body, maxBytes);
  throw notRaw(body);
}

function notRaw(body: unknown): WebhookVerificationError {
  if (typeof body !== 'object' || body === null) {
    return new WebhookVerificationError(
      `\`body\` must be the body as it came: a string, bytes or a Request; got ${received(body)}. ${parsedBodyAdvice()}`,
      { reason: 'parsed_body' },
    );
  }
  if ('on' in body && 'headers' in body) {
    return new WebhookVerificationError(
      '`body` is a request of Node.js, whose body has not been read: read its bytes first, or let ' +
        '`createWebhookHandler(…).node(request, response)` do it.',
      { reason: 'parsed_body' },
    );
  }
  return new WebhookVerificationError(
    `\`body\` is ${received(body)}: something has parsed it already. ${parsedBodyAdvice()}`,
    { reason: 'parsed_body' },
  );
}

// Not instanceof: a buffer of another realm, as in a test runner, is one all the same.
function isArrayBuffer(body: object): body is ArrayBuffer {
  const name = Object.prototype.toString.call(body);
  return name === '[object ArrayBuffer]' || name === '[object SharedArrayBuffer]';
}

// Not instanceof: frameworks have requests of their own.
function isWebRequest(body: object): body is WebRequest {
  return 'arrayBuffer' in body && typeof body.arrayBuffer === 'function' && 'headers' in body;
}
