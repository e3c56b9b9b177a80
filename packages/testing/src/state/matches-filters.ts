import type { WireQuery } from '@clawbook/contract';
import { fieldOf } from './field-of.ts';

/**
 * Whether an item is what a list's filters ask for: `platform` and `status` as they are, and `created_at`
 * from `start_date` to `end_date`, both days (UTC) included.
 */
export function matchesFilters(item: object, query: WireQuery): boolean {
  return (
    hasValue(item, 'platform', query) &&
    hasValue(item, 'status', query) &&
    isWithin(item, query['start_date'], query['end_date'])
  );
}

function hasValue(item: object, name: string, query: WireQuery): boolean {
  return query[name] === undefined || fieldOf(item, name) === query[name];
}

function isWithin(item: object, start: WireQuery[string], end: WireQuery[string]): boolean {
  if (start === undefined && end === undefined) return true;
  const day = utcDay(fieldOf(item, 'created_at'));
  if (day === undefined) return false;
  return (start === undefined || day >= String(start)) && (end === undefined || day <= String(end));
}

function utcDay(time: unknown): string | undefined {
  const date = new Date(String(time));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
