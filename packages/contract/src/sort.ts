import { received } from './received.ts';
import * as z from './zod.ts';

/** A field to sort by, ascending; with `-` before it, descending. */
export type SortKey<Field extends string> = Field | `-${Field}`;

/** One key, or several of which the first counts most: `['-created_at', 'platform']`. */
export type Sort<Field extends string> = SortKey<Field> | readonly SortKey<Field>[];

const key = /^-?[A-Za-z][\w.]*$/;

/** The schema of a {@link Sort}; gives a list of keys. */
// @__NO_SIDE_EFFECTS__
export function sortSchema<Field extends string>(
  fields: readonly Field[],
): z.Schema<readonly string[], Sort<Field>> {
  const sort = z.custom<Sort<Field>>(
    (value) => toKeys(value).length > 0,
    ({ input }) =>
      `must be a field or a list of fields, each with '-' before it for descending, such as '-${fields[0]}', got ${received(input)}`,
  );
  return z.transform(sort, toKeys);
}

function toKeys(value: unknown): readonly string[] {
  const keys: unknown[] = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return keys.every((part) => typeof part === 'string' && key.test(part)) ? keys.map(String) : [];
}
