import { dateFilterSchema } from './date-filter.ts';
import { daysInOrder } from './days-in-order.ts';
import { inputObject } from './input-object.ts';
import { nameInput } from './name-input.ts';
import { pageParams } from './page-params.ts';
import { sortSchema } from './sort.ts';
import * as z from './zod.ts';

/**
 * The schema of the filters and the order that lists of conversations and of messages have in common.
 *
 * @param status an example of a status
 */
// @__NO_SIDE_EFFECTS__
export function listInput<Field extends string>(status: string, sortFields: readonly Field[]) {
  return inputObject(
    () => ({
      ...pageParams(),
      platform: z.optional(nameInput('a platform, such as telegram')),
      status: z.optional(nameInput(`a status, such as ${status}`)),
      start_date: z.optional(dateFilterSchema),
      end_date: z.optional(dateFilterSchema),
      sort: z.optional(sortSchema(sortFields)),
    }),
    [daysInOrder],
  );
}
