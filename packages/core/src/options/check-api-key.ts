import { received } from '@clawbook/contract';
import type { ClawBookErrorOptions } from '../errors/clawbook-error.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { isHeaderValue } from './check-option.ts';

/**
 * An API key that can be sent. Its form is not checked: ClawBook decides what a key is. It is never shown.
 *
 * @param name what to call it in an error
 * @param context the request that it is for, and what became of it, if there is one already
 */
export function checkApiKey(
  name: string,
  key: unknown,
  { outcome = 'not_sent', request }: Partial<ClawBookErrorOptions> = {},
): string {
  const complaint = complain(key);
  if (complaint !== undefined) throw new ConfigurationError(`${name} ${complaint}.`, { outcome, request });
  return String(key);
}

function complain(key: unknown): string | undefined {
  if (typeof key !== 'string') {
    return `must be a string, got ${typeof key === 'object' ? received(key) : typeof key}`;
  }
  if (key.trim() === '') return 'is blank: pass a key of your ClawBook';
  if (/[\r\n]/.test(key)) {
    return 'holds a line break, as keys read from a file often do: pass it without, such as key.trim()';
  }
  if (key !== key.trim()) return 'begins or ends with a space: pass it without';
  if (/^Bearer\s/i.test(key)) return "begins with 'Bearer ': pass the key alone";
  if (!isHeaderValue(key)) return 'holds a character that a header cannot hold: copy the key again';
  return undefined;
}
