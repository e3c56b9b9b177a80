import { ClawBookError, nameErrorClass } from './clawbook-error.ts';

/**
 * The connection could not be made (`outcome: 'not_sent'`) or was lost (`outcome: 'unknown'`); `cause` is
 * the platform's own error. It does not mean that ClawBook refused anything.
 */
export class ConnectionError extends ClawBookError {
  static {
    nameErrorClass(this, 'ConnectionError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'connection';
}
