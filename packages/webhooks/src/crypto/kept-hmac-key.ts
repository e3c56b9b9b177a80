import { findNodeCrypto } from './find-node-crypto.ts';
import type { HmacKey } from './hmac-key.ts';
import { nodeHmacKey } from './node-hmac-key.ts';
import { webHmacKey } from './web-hmac-key.ts';
import type { WebhookAlgorithm } from './webhook-algorithm.ts';

const most = 100;
const kept = new Map<string, HmacKey>();

/**
 * The key of a secret. The last 100 are kept, since making one costs as much as signing with it.
 *
 * @param secret a text, which stands for its UTF-8 bytes, or the bytes themselves
 */
export function keptHmacKey(algorithm: WebhookAlgorithm, secret: string | Uint8Array): HmacKey {
  const name = `${algorithm} ${typeof secret === 'string' ? `text ${secret}` : `bytes ${secret.join()}`}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const node = findNodeCrypto();
  const key = node === undefined ? webHmacKey(algorithm, secret) : nodeHmacKey(node, algorithm, secret);
  for (const oldest of kept.keys()) {
    if (kept.size < most) break;
    kept.delete(oldest);
  }
  kept.set(name, key);
  return key;
}
