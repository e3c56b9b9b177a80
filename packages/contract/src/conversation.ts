import { type OpenEnum, openEnum } from './open-enum.ts';
import { type Platform, platformSchema } from './platform.ts';
import { type Sender, senderSchema } from './sender.ts';
import * as z from './zod.ts';

/** The state of a conversation; `active` is documented, the set is open. */
export type ConversationStatus = OpenEnum<'active'>;

/** A conversation between ClawBook and a person. */
export interface Conversation {
  /** The id of the conversation (`conv_…`). */
  id: string;
  /** Where it takes place. */
  platform: Platform;
  /** `active`, or another state. */
  status: ConversationStatus;
  /** When it began, ISO 8601 in UTC. */
  created_at: string;
  /**
   * When it last changed, ISO 8601 in UTC.
   *
   * @experimental inferred
   */
  updated_at?: string | undefined;
  /**
   * The person that ClawBook talks to.
   *
   * @experimental inferred
   */
  participant?: Sender | undefined;
  /**
   * How many messages it has.
   *
   * @experimental inferred
   */
  message_count?: number | undefined;
  /**
   * When its newest message was written, ISO 8601 in UTC; `null` while it has none.
   *
   * @experimental inferred
   */
  last_message_at?: string | null | undefined;
}

/** The schema of {@link Conversation}. */
export const conversationSchema: z.Schema<Conversation> = z.looseObject(() => ({
  id: z.string(),
  platform: platformSchema,
  status: openEnum(['active']),
  created_at: z.string(),
  updated_at: z.optional(z.string()),
  participant: z.optional(senderSchema),
  message_count: z.optional(z.number()),
  last_message_at: z.nullish(z.string()),
}));
