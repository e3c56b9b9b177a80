import { APIError } from './api-error.ts';
import { nameErrorClass } from './clawbook-error.ts';

/** 404: there is nothing with that id, or nothing at that address. */
export class NotFoundError extends APIError {
  static {
    nameErrorClass(this, 'NotFoundError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'not_found';
}
