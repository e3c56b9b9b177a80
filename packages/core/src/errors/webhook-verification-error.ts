import { ClawBookError, nameErrorClass } from './clawbook-error.ts';

/** Why a webhook delivery could not be verified: a closed set. */
export type WebhookVerificationReason =
  | 'missing_secret'
  | 'missing_signature'
  | 'malformed_signature'
  | 'signature_mismatch'
  | 'timestamp_out_of_tolerance'
  | 'parsed_body'
  | 'invalid_payload';

/** A delivery that claims to be from ClawBook could not be verified. Nothing in it may be trusted. */
export class WebhookVerificationError extends ClawBookError {
  static {
    nameErrorClass(this, 'WebhookVerificationError');
  }

  override readonly kind = 'webhook_verification';
  /** Why it was refused. */
  readonly reason: WebhookVerificationReason;

  /** Makes the error that a verification of your own throws. */
  constructor(
    message: string,
    options: { readonly reason: WebhookVerificationReason; readonly cause?: unknown },
  ) {
    super(message, { cause: options.cause, outcome: 'rejected' });
    this.reason = options.reason;
  }
}
