import { APIError, type APIErrorOptions } from './api-error.ts';
import { nameErrorClass } from './clawbook-error.ts';

/** What is known of the wait behind a `RateLimitError`. */
export interface RateLimitErrorOptions extends APIErrorOptions {
  /** Seconds until requests are allowed again. */
  readonly retryAfter?: number | undefined;
  /** When requests are allowed again. */
  readonly resetAt?: Date | undefined;
}

/**
 * The rate limit is used up, and the wait is longer than the client may wait (`rateLimit.maxWait`, `deadline`).
 * `outcome` is `rejected` after a 429, and `not_sent` if the SDK did not even ask; `status` is 429 in both cases.
 */
export class RateLimitError extends APIError {
  static {
    nameErrorClass(this, 'RateLimitError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'rate_limit';
  /** Seconds from the error until requests are allowed again; undefined if the server did not say. */
  readonly retryAfter: number | undefined;
  /** When requests are allowed again; undefined if the server did not say. */
  readonly resetAt: Date | undefined;

  /** Makes one, for the tests of a program that handles it. */
  constructor(message: string, options: RateLimitErrorOptions) {
    super(message, options);
    this.retryAfter = options.retryAfter;
    this.resetAt = options.resetAt;
  }
}
