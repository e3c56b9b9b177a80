import { received } from './received.ts';
import * as z from './zod.ts';

/**
 * The schema of a text that a caller has to give: a string with at least one visible character.
 *
 * @param hint what to pass instead, at the end of the error message
 * @param options.secret keeps what came out of the error message
 * @param options.checks what the text has to pass besides
 */
// @__NO_SIDE_EFFECTS__
export function textInput(
  hint: string,
  { secret = false, checks = [] }: { secret?: boolean; checks?: z.Check<string>[] } = {},
): z.Schema<string, string> {
  const isGiven = z.refine<string>(
    (text) => text.trim() !== '',
    () => `is blank: pass ${hint}`,
  );
  return z.string({ error: ({ input }) => complain(input, hint, secret), checks: [isGiven, ...checks] });
}

function complain(input: unknown, hint: string, secret: boolean): string {
  if (input === undefined) return `is missing: pass ${hint}`;
  return `must be a string, got ${secret ? typeof input : received(input)}: pass ${hint}`;
}
