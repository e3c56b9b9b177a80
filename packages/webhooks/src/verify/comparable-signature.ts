import type { DigestForm, SignatureEncoding } from '../crypto/webhook-algorithm.ts';

/** In which form the signatures of an encoding are compared. */
export function digestForm(encoding: SignatureEncoding): DigestForm {
  return encoding === 'hex' ? 'hex' : 'binary';
}

/** A signature in the form in which it is compared; empty if it cannot be one. */
export function comparableSignature(signature: string, encoding: SignatureEncoding): string {
  if (encoding === 'hex') return signature.toLowerCase();
  try {
    return atob(signature);
  } catch {
    return '';
  }
}
