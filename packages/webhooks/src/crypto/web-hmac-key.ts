import { ConfigurationError } from '@clawbook/core/errors';
import { digestText } from './digest-text.ts';
import type { HmacKey } from './hmac-key.ts';
import type { WebhookAlgorithm } from './webhook-algorithm.ts';

const encoder = new TextEncoder();

/**
 * A key of WebCrypto, imported once.
 *
 * @throws ConfigurationError if the runtime has no cryptography at all
 */
export function webHmacKey(algorithm: WebhookAlgorithm, secret: string | Uint8Array): HmacKey {
  // A page without HTTPS has no `subtle`.
  const subtle: typeof crypto.subtle | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) {
    throw new ConfigurationError(
      'Webhooks cannot be verified here: this runtime has neither node:crypto nor crypto.subtle.',
    );
  }
  const usage = { name: 'HMAC', hash: algorithm };
  const key = subtle.importKey('raw', copyOf(secret), usage, false, ['sign']);
  // Whoever signs is told; until then nobody may be told that nobody listens.
  key.catch(() => undefined);
  return {
    async sign(before, body, form) {
      const signed = await subtle.sign('HMAC', await key, copyOf(before, body));
      return digestText(new Uint8Array(signed), form);
    },
  };
}

/** The parts as bytes of their own, one after the other. */
function copyOf(...parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
