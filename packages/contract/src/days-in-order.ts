import { received } from './received.ts';
import * as z from './zod.ts';

interface Days {
  readonly start_date?: string | undefined;
  readonly end_date?: string | undefined;
}

/** The check that a list's last day is not before its first: nothing can be between them. */
export const daysInOrder: z.Check<object> = z.refine<Days>(
  ({ start_date = '', end_date }) => end_date === undefined || start_date <= end_date,
  ({ input }) => {
    const [start, end] = ['start_date', 'end_date'].map((name) => received(Reflect.get(Object(input), name)));
    return `must not be before \`start_date\`, got ${end} and ${start}`;
  },
  ['end_date'],
);
