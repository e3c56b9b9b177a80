import { APIError } from './api-error.ts';
import { nameErrorClass } from './clawbook-error.ts';

/** 5xx: ClawBook or a proxy failed; see `outcome` for whether the request was carried out. */
export class ServerError extends APIError {
  static {
    nameErrorClass(this, 'ServerError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'server';
}
