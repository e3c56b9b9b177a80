import { closestName } from './closest-name.ts';
import { received } from './received.ts';
import * as z from './zod.ts';

/**
 * The schema of an object that a caller passes. A field that it does not know is refused, with the
 * spelling that was probably meant: a misspelt filter that goes unnoticed would select everything.
 *
 * @param checks what the object has to pass besides
 */
// @__NO_SIDE_EFFECTS__
export function inputObject<Fields extends z.Shape>(fields: () => Fields, checks: z.Check<object>[] = []) {
  return z.strictObject(fields, {
    checks,
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return `must be an object, got ${received(issue.input)}`;
      const known = Object.keys(fields());
      return issue.keys.map((key) => `has the unknown field \`${key}\`: ${advise(key, known)}`).join('; ');
    },
  });
}

// The names of a call's options, which stand in the argument behind the input.
const options = new Set([
  'signal',
  'timeout',
  'deadline',
  'maxRetries',
  'maxWait',
  'headers',
  'apiKey',
  'idempotencyKey',
  'validation',
  'concurrency',
]);

function advise(key: string, known: readonly string[]): string {
  if (options.has(key)) return 'it is an option of the call, and goes into its last argument';
  const meant = closestName(key, known);
  return meant === undefined ? `the fields are ${known.join(', ')}` : `did you mean \`${meant}\`?`;
}
