import { WebhookVerificationError } from '@clawbook/core/errors';

/**
 * Seconds since 1970, out of the text of a header.
 *
 * @throws WebhookVerificationError `malformed_signature`
 */
export function readTimestamp(text: string, header: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new WebhookVerificationError(
    `The header ${header} has a time that is no number of seconds since 1970.`,
    {
      reason: 'malformed_signature',
    },
  );
}
