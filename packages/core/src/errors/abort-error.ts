import { ClawBookError, nameErrorClass } from './clawbook-error.ts';

/**
 * The caller's `signal` ended the call; `cause` is the signal's reason. A request that was already under way
 * may have been carried out: see `outcome`.
 */
export class AbortError extends ClawBookError {
  static {
    nameErrorClass(this, 'AbortError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'abort';
}
