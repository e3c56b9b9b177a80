import { received } from '@clawbook/contract';
import { invalidParameters } from './invalid-parameters.ts';
import { isMisspelt } from './is-misspelt.ts';

/**
 * Throws a 400 if a value, or one of several, is a known one with a slip in it. Any other passes: the sets are open, and a test
 * may be of a newer ClawBook.
 */
export function requireSpelling(field: string, given: unknown, known: readonly string[]): void {
  for (const [index, value] of [given].flat().entries()) {
    const meant = known.find((name) => typeof value === 'string' && isMisspelt(value, name));
    if (meant === undefined) continue;
    const message = `is not known, got ${received(value)}: did you mean '${meant}'?`;
    throw invalidParameters([{ field: Array.isArray(given) ? `${field}.${index}` : field, message }]);
  }
}
