import type { ErrorCode, RateLimitWindow } from '@clawbook/contract';
import { ClawBookError, type ClawBookErrorOptions, nameErrorClass } from './clawbook-error.ts';
import type { ErrorKind } from './error-kind.ts';

/** What an answer with an error said. */
export interface APIErrorOptions extends ClawBookErrorOptions {
  /** The HTTP status. */
  readonly status: number;
  /** The server's name for the failure. */
  readonly code?: ErrorCode | undefined;
  /** More about the failure. */
  readonly details?: unknown;
  /** The server's name for the request. */
  readonly requestId?: string | undefined;
  /** The rate limit as the answer told it. */
  readonly rateLimit?: RateLimitWindow | undefined;
}

/** ClawBook, or a proxy in front of it, answered with an error. */
export class APIError extends ClawBookError {
  static {
    nameErrorClass(this, 'APIError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind: ErrorKind = 'api';
  /** The HTTP status; it can be 200 for an answer that says `success: false`. */
  readonly status: number;
  /** ClawBook's name for the failure, such as `INVALID_API_KEY`; undefined if a proxy answered. */
  readonly code: ErrorCode | undefined;
  /** More about the failure, in a form that depends on the code; the whole answer if it had an unknown form. */
  readonly details: unknown;
  /** The server's name for the request (`req_…`): quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** The rate limit as the answer told it. */
  readonly rateLimit: RateLimitWindow | undefined;

  /** Makes one, for the tests of a program that handles it. */
  constructor(message: string, options: APIErrorOptions) {
    super(message, options);
    this.status = options.status;
    this.code = options.code;
    this.details = options.details;
    this.requestId = options.requestId;
    this.rateLimit = options.rateLimit;
  }
}
