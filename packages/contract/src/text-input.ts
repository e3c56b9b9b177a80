import * as z from 'zod';
import { received } from './received.ts';

/**
 * The schema of a text that a caller has to give: a string with at least one visible character.
 *
 * @param hint what to pass instead, at the end of the error message
 * @param secret keeps what came out of the error message
 */
export function textInput(hint: string, { secret = false } = {}): z.ZodType<string, string> {
  return z
    .string({ error: ({ input }) => complain(input, hint, secret) })
    .refine((text) => text.trim() !== '', { error: `is blank: pass ${hint}` });
}

function complain(input: unknown, hint: string, secret: boolean): string {
  if (input === undefined) return `is missing: pass ${hint}`;
  return `must be a string, got ${secret ? typeof input : received(input)}: pass ${hint}`;
}
