import { nameInput } from './name-input.ts';
import { received } from './received.ts';
import * as z from './zod.ts';

/**
 * The schema of a list of names that a caller has to give, with at least one in it.
 *
 * @param hint what to pass instead, at the end of the error message
 */
// @__NO_SIDE_EFFECTS__
export function textListInput(hint: string): z.Schema<readonly string[], readonly string[]> {
  return z.array(nameInput(hint), {
    error: ({ input }) =>
      input === undefined
        ? `is missing: pass a list of ${hint}`
        : `must be an array, got ${received(input)}: pass a list of ${hint}`,
    checks: [
      z.refine(
        (list) => list.length > 0,
        () => `is empty: pass a list of ${hint}`,
      ),
    ],
  });
}
