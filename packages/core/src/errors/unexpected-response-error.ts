import { ClawBookError, type ClawBookErrorOptions, nameErrorClass } from './clawbook-error.ts';

/** What came instead of an answer of ClawBook. */
export interface UnexpectedResponseErrorOptions extends ClawBookErrorOptions {
  readonly status: number;
  readonly contentType?: string | undefined;
  readonly body: string;
  readonly location?: string | undefined;
}

/** Something answered that is not ClawBook's API: a web page, broken JSON, nothing at all, or a redirect. */
export class UnexpectedResponseError extends ClawBookError {
  static {
    nameErrorClass(this, 'UnexpectedResponseError');
  }

  override readonly kind = 'unexpected_response';
  /** The HTTP status. */
  readonly status: number;
  /** The `Content-Type` that came. */
  readonly contentType: string | undefined;
  /** The beginning of what came, at most 1,000 characters. */
  readonly body: string;
  /** Where a redirect pointed to; it was not followed. */
  readonly location: string | undefined;

  /** Makes one, for the tests of a program that handles it. */
  constructor(message: string, options: UnexpectedResponseErrorOptions) {
    super(message, options);
    this.status = options.status;
    this.contentType = options.contentType;
    this.body = options.body;
    this.location = options.location;
  }
}
