import type { DateFilter } from './date-filter.ts';
import type { DeliveryStatus } from './delivery-status.ts';
import { listInput } from './list-input.ts';
import type { PageParams } from './page-params.ts';
import type { Platform } from './platform.ts';
import type { Sort } from './sort.ts';
import type { WireQuery } from './wire-query.ts';
import type * as z from './zod.ts';

/** The fields that messages can be sorted by. */
const sortFields = ['created_at', 'platform', 'status', 'direction', 'id'] as const;

/** Which messages to list, and in which order. */
export interface MessageListParams extends PageParams {
  /** Only those on this platform. */
  platform?: Platform | undefined;
  /** Only those that have come this far, such as `delivered`. */
  status?: DeliveryStatus | undefined;
  /**
   * Only those written in a range of days (UTC): its start.
   *
   * Inferred: the day itself is included.
   */
  start_date?: DateFilter | undefined;
  /**
   * Only those written in a range of days (UTC): its end.
   *
   * Inferred: the day itself is included.
   */
  end_date?: DateFilter | undefined;
  /**
   * The order; `-` before a field is descending.
   *
   * Inferred: all fields but `created_at` and `platform`.
   */
  sort?: Sort<(typeof sortFields)[number]> | undefined;
}

/** The schema of {@link MessageListParams}. */
export const messageListParamsSchema: z.Schema<WireQuery, MessageListParams> = listInput(
  'delivered',
  sortFields,
);
