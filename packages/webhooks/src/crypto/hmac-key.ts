import type { DigestForm } from './webhook-algorithm.ts';

/** A secret that is ready to sign. */
export interface HmacKey {
  /**
   * The HMAC of a text and the bytes after it. A string stands for its UTF-8 bytes.
   *
   * @returns a promise only where the runtime has nothing better than WebCrypto
   */
  sign(before: string, body: string | Uint8Array, form: DigestForm): string | Promise<string>;
}
