import { inputObject } from './input-object.ts';
import { received } from './received.ts';
import type { WireQuery } from './wire-query.ts';
import * as z from './zod.ts';

/** Which part of a list to read. */
export interface PageParams {
  /**
   * The page to begin with (1 by default).
   *
   * Inferred: it is 1 or more.
   */
  page?: number | undefined;
  /**
   * Items on a page (20 by default).
   *
   * Inferred: 1 to 100.
   */
  per_page?: number | undefined;
}

/** The most items that a page can have. */
export const maxPerPage = 100;

/** The fields of {@link PageParams}, for the schema of a list's parameters. */
export const pageParams = () => ({
  page: z.optional(whole(Number.MAX_SAFE_INTEGER, 'from 1')),
  per_page: z.optional(whole(maxPerPage, `from 1 to ${maxPerPage}`)),
});

/** The schema of {@link PageParams}. */
export const pageParamsSchema: z.Schema<WireQuery, PageParams> = inputObject(pageParams);

// @__NO_SIDE_EFFECTS__
function whole(most: number, range: string): z.Schema<number, number> {
  return z.custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most,
    ({ input }) => `must be a whole number ${range}, got ${received(input)}`,
  );
}
