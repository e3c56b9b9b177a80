import * as z from 'zod';

/** One of the known values, which editors complete, or any other string: a newer server may send one. */
export type OpenEnum<Known extends string> = Known | (string & Record<never, never>);

/** The schema of an {@link OpenEnum}: every string passes, the known ones are kept as documentation. */
export function openEnum<Known extends string>(known: readonly Known[]): z.ZodType<OpenEnum<Known>> {
  return z.string().meta({ examples: [...known] });
}
