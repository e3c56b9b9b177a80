import type { DigestForm } from './webhook-algorithm.ts';

/** The bytes of an HMAC as a text, as `node:crypto` writes it. */
export function digestText(bytes: Uint8Array, form: DigestForm): string {
  if (form === 'binary') return String.fromCharCode(...bytes);
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
