import { ClawBookError, type ClawBookErrorOptions, nameErrorClass } from './clawbook-error.ts';

/**
 * What the caller passed is wrong: an option, a parameter, an id. The message names it, says what came and
 * what to pass instead. Nothing was sent, unless `outcome` is `unknown`.
 */
export class ConfigurationError extends ClawBookError {
  static {
    nameErrorClass(this, 'ConfigurationError');
  }

  /** Tells this error from the others, in a `switch` for example. */
  override readonly kind = 'configuration';

  /** Makes one, for the tests of a program that handles it. */
  constructor(message: string, options: Partial<ClawBookErrorOptions> = {}) {
    super(message, { outcome: 'not_sent', ...options });
  }
}
