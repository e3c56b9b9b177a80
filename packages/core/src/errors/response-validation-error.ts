import { ClawBookError, type ClawBookErrorOptions, nameErrorClass } from './clawbook-error.ts';
import type { ValidationIssue } from './validation-issue.ts';

/** How an answer differs from what is expected. */
export interface ResponseValidationErrorOptions extends ClawBookErrorOptions {
  /** Where the answer differs. */
  readonly issues: readonly ValidationIssue[];
  /** What came. */
  readonly data: unknown;
  /** The server's name for the request. */
  readonly requestId?: string | undefined;
}

/**
 * A successful answer has another shape than expected, and `validation` is `'strict'`.
 * The request was carried out: a message that was sent has been sent.
 */
export class ResponseValidationError extends ClawBookError {
  static {
    nameErrorClass(this, 'ResponseValidationError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'response_validation';
  /** Where the answer differs. */
  readonly issues: readonly ValidationIssue[];
  /** What came. */
  readonly data: unknown;
  /** The server's name for the request (`req_…`). */
  readonly requestId: string | undefined;

  /** Makes one, for the tests of a program that handles it. */
  constructor(message: string, options: ResponseValidationErrorOptions) {
    super(message, options);
    this.issues = options.issues;
    this.data = options.data;
    this.requestId = options.requestId;
  }
}
