import { APIError } from './api-error.ts';
import { nameErrorClass } from './clawbook-error.ts';

/** 400 or 422: ClawBook found the parameters wrong; `details` may say which. */
export class BadRequestError extends APIError {
  static {
    nameErrorClass(this, 'BadRequestError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'bad_request';
}
