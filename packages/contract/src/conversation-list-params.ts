import type { ConversationStatus } from './conversation.ts';
import type { DateFilter } from './date-filter.ts';
import { listInput } from './list-input.ts';
import type { PageParams } from './page-params.ts';
import type { Platform } from './platform.ts';
import type { Sort } from './sort.ts';
import type { WireQuery } from './wire-query.ts';
import type * as z from './zod.ts';

/** The fields that conversations can be sorted by. */
const sortFields = [
  'created_at',
  'updated_at',
  'last_message_at',
  'message_count',
  'platform',
  'status',
  'id',
] as const;

/** Which conversations to list, and in which order. */
export interface ConversationListParams extends PageParams {
  /** Only those on this platform. */
  platform?: Platform | undefined;
  /** Only those in this state, such as `active`. */
  status?: ConversationStatus | undefined;
  /**
   * Only those that began in a range of days (UTC): its start.
   *
   * Inferred: the day itself is included.
   */
  start_date?: DateFilter | undefined;
  /**
   * Only those that began in a range of days (UTC): its end.
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

/** The schema of {@link ConversationListParams}. */
export const conversationListParamsSchema: z.Schema<WireQuery, ConversationListParams> = listInput(
  'active',
  sortFields,
);
