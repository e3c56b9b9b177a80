import { WebhookVerificationError } from '@clawbook/core/errors';
import { signatureLength } from '../crypto/webhook-algorithm.ts';
import type { WebhookScheme } from '../schemes/webhook-scheme.ts';
import type { VerificationSettings } from './resolve-verification-options.ts';

/** Why none of the signatures fits: there is none, none of them can be one, or they are another's. */
export function explainMisfit(
  signatures: readonly string[],
  settings: VerificationSettings,
): WebhookVerificationError {
  const { name } = settings.scheme;
  const [first, ...others] = signatures.filter((text) => text !== '');
  if (first === undefined) {
    return new WebhookVerificationError(`The headers hold no signature of the scheme ${name}.`, {
      reason: 'missing_signature',
    });
  }
  const form = formOf(settings.scheme);
  const canBe = (text: string): boolean => text.length === form.length && form.digits.test(text);
  if ([first, ...others].some(canBe)) {
    return new WebhookVerificationError(mismatch(settings), { reason: 'signature_mismatch' });
  }
  return new WebhookVerificationError(
    `A signature of the scheme ${name} has ${form.length} characters, ${form.name}; this one has ` +
      (first.length === form.length ? 'others among them.' : `${first.length}.`),
    { reason: 'malformed_signature' },
  );
}

function formOf({ algorithm = 'SHA-256', encoding = 'hex' }: WebhookScheme): {
  name: string;
  length: number;
  digits: RegExp;
} {
  const bytes = signatureLength(algorithm);
  return encoding === 'hex'
    ? { name: 'hexadecimal digits', length: bytes * 2, digits: /^[\da-f]+$/i }
    : { name: 'Base64', length: Math.ceil(bytes / 3) * 4, digits: /^[\da-z+/]+={0,2}$/i };
}

function mismatch({ keys, scheme, hasLooseSecret }: VerificationSettings): string {
  const secrets = keys.length === 1 ? 'the secret' : `any of the ${keys.length} secrets`;
  const loose = hasLooseSecret ? ' A secret begins or ends with white space: take that off.' : '';
  return (
    `The signature does not fit the body under ${secrets}.${loose} Check that it is the secret which the webhook was registered ` +
    'with, that the body is what came, byte by byte (JSON that was parsed and written out again is not), and that ClawBook ' +
    `signs in the scheme ${scheme.name}.`
  );
}
