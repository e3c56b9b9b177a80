import * as z from 'zod';
import { inputObject } from './input-object.ts';
import { received } from './received.ts';
import type { WireQuery } from './wire-query.ts';

/** Which part of a list to read. */
export interface PageParams {
  /** The page to begin with; the first is 1 (default). */
  page?: number | undefined;
  /** Items on a page, 1 to 100 (20 by default). */
  per_page?: number | undefined;
}

/** The most items that a page can have. */
export const maxPerPage = 100;

const whole = (most: number, range: string): z.ZodType<number, number> =>
  z.custom<number>((value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most, {
    error: ({ input }) => `must be a whole number ${range}, got ${received(input)}`,
  });

/** The fields of {@link PageParams}, for the schema of a list's parameters. */
export const pageParams = {
  page: whole(Number.MAX_SAFE_INTEGER, 'from 1').optional(),
  per_page: whole(maxPerPage, `from 1 to ${maxPerPage}`).optional(),
};

/** The schema of {@link PageParams}. */
export const pageParamsSchema: z.ZodType<WireQuery, PageParams> = inputObject(pageParams);
