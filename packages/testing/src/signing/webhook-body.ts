import { received } from '@clawbook/contract';

/** The body of a delivery: its text, or its bytes. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;

/** The exact bytes of a body; throws an `Error` that says what to pass if it is neither text nor bytes. */
export function toBytes(body: WebhookBody, caller: string): Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return Uint8Array.from(Buffer.from(body));
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  throw new Error(
    `${caller}: the body must be the text or the bytes that are sent, got ${received(body)}: pass JSON.stringify(event), and send the same text`,
  );
}
