import { WebhookVerificationError } from '@clawbook/core/errors';
import type { HeaderLookup } from '../incoming/webhook-headers.ts';

/**
 * The value of a header that has to be there.
 *
 * @throws WebhookVerificationError `missing_signature`
 */
export function requireHeader(header: HeaderLookup, name: string): string {
  const value = header(name)?.trim();
  if (value) return value;
  throw new WebhookVerificationError(
    `The header ${name} is ${value === undefined ? 'missing' : 'empty'}: the request is not from ClawBook, or something ` +
      'in between removes the header, or ClawBook signs in another way (see the option `scheme`).',
    { reason: 'missing_signature' },
  );
}
