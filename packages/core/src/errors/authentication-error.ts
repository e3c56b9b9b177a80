import { APIError } from './api-error.ts';
import { nameErrorClass } from './clawbook-error.ts';

/** 401: the API key is missing, wrong, expired or revoked. */
export class AuthenticationError extends APIError {
  static {
    nameErrorClass(this, 'AuthenticationError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'authentication';
}
