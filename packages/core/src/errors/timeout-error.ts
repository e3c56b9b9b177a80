import { ClawBookError, nameErrorClass } from './clawbook-error.ts';

/**
 * An attempt took longer than `timeout`, or the whole call longer than `deadline`. It does not mean that
 * ClawBook did nothing: see `outcome`.
 */
export class TimeoutError extends ClawBookError {
  static {
    nameErrorClass(this, 'TimeoutError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'timeout';
}
