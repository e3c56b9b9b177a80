import type { NodeCrypto } from './find-node-crypto.ts';
import type { HmacKey } from './hmac-key.ts';
import type { WebhookAlgorithm } from './webhook-algorithm.ts';

/** A key of `node:crypto`, which signs at once, in a fifth of the time that WebCrypto takes. */
export function nodeHmacKey(
  { createHmac, createSecretKey }: NodeCrypto,
  algorithm: WebhookAlgorithm,
  secret: string | Uint8Array,
): HmacKey {
  const key = createSecretKey(typeof secret === 'string' ? new TextEncoder().encode(secret) : secret);
  const name = algorithm.replace('-', '').toLowerCase();
  return {
    sign(before, body, form) {
      const hmac = createHmac(name, key);
      if (typeof body === 'string') return hmac.update(before + body).digest(form);
      if (before !== '') hmac.update(before);
      return hmac.update(body).digest(form);
    },
  };
}
