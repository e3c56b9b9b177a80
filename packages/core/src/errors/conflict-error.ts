import { APIError } from './api-error.ts';
import { nameErrorClass } from './clawbook-error.ts';

/** 409: the request does not fit the present state of what it changes. */
export class ConflictError extends APIError {
  static {
    nameErrorClass(this, 'ConflictError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'conflict';
}
