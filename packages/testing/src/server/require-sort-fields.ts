import type { WireQuery } from '@clawbook/contract';
import { invalidParameters } from './invalid-parameters.ts';

/** The fields that a list can be sorted by, each named once: exactly those of its parameters' type. */
export type SortFields<Query> = Readonly<Record<SortFieldOf<Query>, true>>;

type SortFieldOf<Query> = Query extends { sort?: infer Sort }
  ? Exclude<Extract<Sort, string>, `-${string}`>
  : never;

/** Throws a 400 if the wire's `sort` names a field that the list cannot be sorted by. */
export function requireSortFields(sort: WireQuery[string], fields: Readonly<Record<string, true>>): void {
  if (sort === undefined) return;
  for (const key of String(sort).split(',')) {
    const name = key.replace(/^-/, '');
    if (Object.hasOwn(fields, name)) continue;
    const message = `cannot be by ${name}: the fields are ${Object.keys(fields).join(', ')}`;
    throw invalidParameters([{ field: 'sort', message }]);
  }
}
