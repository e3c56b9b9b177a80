import { received } from './received.ts';
import * as z from './zod.ts';

/** A day: `'2026-01-31'`, or a `Date`, of which the day in UTC counts. */
export type DateFilter = string | Date;

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The schema of a {@link DateFilter}; gives the wire's `YYYY-MM-DD`. */
export const dateFilterSchema: z.Schema<string, DateFilter> = z.transform(
  z.custom<DateFilter>(
    (value) => {
      if (value instanceof Date) return !Number.isNaN(value.getTime()) && isDay(toDay(value));
      return typeof value === 'string' && isDay(value);
    },
    ({ input }) => `must be a day such as '2026-01-31' or a valid Date, got ${received(input)}`,
  ),
  (value) => (value instanceof Date ? toDay(value) : value),
);

// Beyond the years 0 to 9999 there is more before the T than the wire can say.
function toDay(date: Date): string {
  return date.toISOString().split('T', 1).join();
}

function isDay(text: string): boolean {
  if (!day.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // 2026-02-30 parses, as the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
