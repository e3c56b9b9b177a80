import { ClawBookError, nameErrorClass } from './clawbook-error.ts';

/**
 * Why a webhook delivery could not be verified: a closed set.
 *
 * - `missing_signature`: there is no signature, or an empty one.
 * - `malformed_signature`: what is there cannot be a signature: no hexadecimal digits, another length, no time.
 * - `signature_mismatch`: it was signed with another secret, or the body is not the one that was signed.
 * - `timestamp_out_of_tolerance`: it was signed, but too long ago, or in the future.
 * - `parsed_body`: something has read or parsed the body before; the message says what to change.
 * - `body_too_large`: it was not read to the end.
 * - `incomplete_body`: the sender went away before the end.
 * - `invalid_payload`: it was signed, but is no event: no JSON, or without an id or a type.
 */
export type WebhookVerificationReason =
  | 'missing_signature'
  | 'malformed_signature'
  | 'signature_mismatch'
  | 'timestamp_out_of_tolerance'
  | 'parsed_body'
  | 'body_too_large'
  | 'incomplete_body'
  | 'invalid_payload';

/** A delivery that claims to be from ClawBook could not be verified. Nothing in it may be trusted. */
export class WebhookVerificationError extends ClawBookError {
  static {
    nameErrorClass(this, 'WebhookVerificationError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'webhook_verification';
  /** Why it was refused. */
  readonly reason: WebhookVerificationReason;

  /**
   * Makes the error that a verification of your own throws.
   *
   * @param message says what is wrong
   * @param options why, and what is behind it
   */
  constructor(
    message: string,
    options: {
      /** Why the delivery is refused. */
      readonly reason: WebhookVerificationReason;
      /** The failure behind this one. */
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: options.cause, outcome: 'rejected' });
    this.reason = options.reason;
  }
}
