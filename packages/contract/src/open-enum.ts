import * as z from './zod.ts';

/** One of the known values, which editors complete, or any other string: a newer server may send one. */
export type OpenEnum<Known extends string> = Known | (string & Record<never, never>);

/** The schema of an {@link OpenEnum}: every string passes, the known ones are kept as documentation. */
// @__NO_SIDE_EFFECTS__
export function openEnum<Known extends string>(known: readonly Known[]): z.Schema<OpenEnum<Known>> {
  return z.string({ examples: known });
}
