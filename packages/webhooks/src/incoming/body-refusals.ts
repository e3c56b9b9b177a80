import { WebhookVerificationError } from '@clawbook/core/errors';

/** The error for a body that is longer than is read. */
export function bodyTooLarge(maxBytes: number): WebhookVerificationError {
  return new WebhookVerificationError(
    `The body has more than ${maxBytes} bytes. If it is from ClawBook, raise \`maxBodyBytes\`.`,
    { reason: 'body_too_large' },
  );
}

/** The error for a body that ended before it was there. */
export function incompleteBody(cause: unknown): WebhookVerificationError {
  return new WebhookVerificationError('The sender went away before the whole body was there.', {
    reason: 'incomplete_body',
    cause,
  });
}
