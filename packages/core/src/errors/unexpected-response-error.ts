import { ClawBookError, type ClawBookErrorOptions, nameErrorClass } from './clawbook-error.ts';

/** What came instead of an answer of ClawBook. */
export interface UnexpectedResponseErrorOptions extends ClawBookErrorOptions {
  /** The HTTP status. */
  readonly status: number;
  /** The `Content-Type` that came. */
  readonly contentType?: string | undefined;
  /** What came, or the beginning of it. */
  readonly body: string;
  /** Where a redirect pointed to. */
  readonly location?: string | undefined;
}

/** Something answered that is not ClawBook's API: a web page, JSON of something else, broken JSON, nothing, or a redirect. */
export class UnexpectedResponseError extends ClawBookError {
  static {
    nameErrorClass(this, 'UnexpectedResponseError');
  }

  /** Tells this error from the others, in a `switch` for example. */
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
