import * as z from 'zod';
import { received } from './received.ts';

/** A day: `'2026-01-31'`, or a `Date`, of which the day in UTC counts. */
export type DateFilter = string | Date;

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The schema of a {@link DateFilter}; gives the wire's `YYYY-MM-DD`. */
export const dateFilterSchema: z.ZodType<string, DateFilter> = z
  .custom<DateFilter>(
    (value) =>
      value instanceof Date ? !Number.isNaN(value.getTime()) : typeof value === 'string' && isDay(value),
    { error: ({ input }) => `must be a day such as '2026-01-31' or a valid Date, got ${received(input)}` },
  )
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value));

function isDay(text: string): boolean {
  if (!day.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // 2026-02-30 parses, as the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
