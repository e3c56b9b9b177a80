import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { isHeaderValue } from './check-option.ts';

/**
 * An API key that can be sent. Its form is not checked: ClawBook decides what a key is. It is never shown.
 *
 * @param name what to call it in an error
 */
export function checkApiKey(name: string, key: unknown): string {
  if (typeof key !== 'string')
    throw new ConfigurationError(
      `${name} must be a string, got ${typeof key === 'object' ? received(key) : typeof key}.`,
    );
  if (key.trim() === '') throw new ConfigurationError(`${name} is blank: pass a key of your ClawBook.`);
  if (/[\r\n]/.test(key)) {
    throw new ConfigurationError(
      `${name} holds a line break, as keys read from a file often do: pass it without, such as key.trim().`,
    );
  }
  if (key !== key.trim())
    throw new ConfigurationError(`${name} begins or ends with a space: pass it without.`);
  if (/^Bearer\s/i.test(key))
    throw new ConfigurationError(`${name} begins with 'Bearer ': pass the key alone.`);
  if (!isHeaderValue(key))
    throw new ConfigurationError(`${name} holds a character that a header cannot hold: copy the key again.`);
  return key;
}
