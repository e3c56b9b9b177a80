import * as z from 'zod';
import { received } from './received.ts';

/** A field to sort by, ascending; with `-` before it, descending. */
export type SortKey<Field extends string> = Field | `-${Field}`;

/** One key, or several of which the first counts most: `['-created_at', 'platform']`. */
export type Sort<Field extends string> = SortKey<Field> | readonly SortKey<Field>[];

const key = /^-?[A-Za-z][\w.]*$/;

/** The schema of a {@link Sort}; gives a list of keys. */
export function sortSchema<Field extends string>(
  fields: readonly Field[],
): z.ZodType<readonly string[], Sort<Field>> {
  return z
    .custom<Sort<Field>>((value) => toKeys(value).length > 0, {
      error: ({ input }) =>
        `must be a field or a list of fields, each with '-' before it for descending, such as '-${fields[0]}', got ${received(input)}`,
    })
    .transform(toKeys);
}

function toKeys(value: unknown): readonly string[] {
  const keys: unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return keys.every((part) => typeof part === 'string' && key.test(part)) ? keys.map(String) : [];
}
