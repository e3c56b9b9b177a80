import type { SignatureEncoding, WebhookAlgorithm } from '../crypto/webhook-algorithm.ts';
import type { HeaderLookup } from '../incoming/webhook-headers.ts';

/** What the headers of a delivery say about its signature. */
export interface SignatureClaim {
  /** The signatures; one that fits is enough. Empty, or with empty texts alone, if there is none. */
  readonly signatures: readonly string[];
  /** What is signed in front of the body, such as `1706624400.` (nothing). */
  readonly before?: string | undefined;
  /** When it was signed, in seconds since 1970, if that is signed too: it must be within the tolerance. */
  readonly timestamp?: number | undefined;
}

/**
 * How deliveries are signed: an HMAC under the secret, over the body and perhaps something in front of it. One of
 * your own, for a sender that signs in another way:
 *
 * ```ts
 * const ownScheme: WebhookScheme = {
 *   name: 'SHA-512 in Base64',
 *   algorithm: 'SHA-512',
 *   encoding: 'base64',
 *   read: (header) => ({ signatures: [header('X-Signature-512') ?? ''] }),
 * };
 * ```
 */
export interface WebhookScheme {
  /** What errors call it. */
  readonly name: string;
  /** The hash function of the HMAC (`SHA-256`). */
  readonly algorithm?: WebhookAlgorithm | undefined;
  /** How the signatures are written (`hex`). */
  readonly encoding?: SignatureEncoding | undefined;
  /** The bytes that the secret stands for (those of its text in UTF-8). */
  readonly key?: ((secret: string) => string | Uint8Array) | undefined;
  /**
   * Reads the signature out of the headers, which may hold anything: nothing is verified yet. What it throws is
   * a delivery that is refused.
   */
  readonly read: (header: HeaderLookup) => SignatureClaim;
}
