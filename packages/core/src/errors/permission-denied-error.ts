import { APIError } from './api-error.ts';
import { nameErrorClass } from './clawbook-error.ts';

/** 403: the API key lacks the scope that the call needs. */
export class PermissionDeniedError extends APIError {
  static {
    nameErrorClass(this, 'PermissionDeniedError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'permission_denied';
}
