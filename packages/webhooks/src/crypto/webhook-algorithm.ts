/** The hash functions that a signature can be made with, named as WebCrypto names them. */
export const webhookAlgorithms = ['SHA-256', 'SHA-384', 'SHA-512'] as const;

/** The hash function of a signature's HMAC. */
export type WebhookAlgorithm = (typeof webhookAlgorithms)[number];

/** How a signature is written down. */
export type SignatureEncoding = 'hex' | 'base64';

/** How signatures are compared: hexadecimal digits as they are, anything else as a text with a character for each byte. */
export type DigestForm = 'hex' | 'binary';

/** How many bytes a signature has. */
export function signatureLength(algorithm: WebhookAlgorithm): number {
  return Number(algorithm.slice('SHA-'.length)) / 8;
}
