import type { WireQuery } from '@clawbook/contract';
import { fieldOf } from './field-of.ts';

/**
 * The items in the order of the wire's `sort`, such as `-created_at,platform`: the first key counts most, `-`
 * is descending, items that are alike keep their order. Items without the field come last either way.
 */
export function sortItems<Item extends object>(items: readonly Item[], sort: WireQuery[string]): Item[] {
  if (sort === undefined) return [...items];
  const comparisons = String(sort).split(',').map(comparisonBy);
  return items.toSorted((one, other) => {
    for (const compare of comparisons) {
      const order = compare(one, other);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function comparisonBy(key: string): (one: object, other: object) => number {
  const descending = key.startsWith('-');
  const name = descending ? key.slice(1) : key;
  return (one, other) => {
    const left = fieldOf(one, name) ?? undefined;
    const right = fieldOf(other, name) ?? undefined;
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return descending ? compareValues(right, left) : compareValues(left, right);
  };
}

function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  const [one, other] = [String(left), String(right)];
  return one < other ? -1 : Number(one > other);
}
