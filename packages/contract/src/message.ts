import { type DeliveryStatus, deliveryStatusSchema } from './delivery-status.ts';
import { type OpenEnum, openEnum } from './open-enum.ts';
import { type Platform, platformSchema } from './platform.ts';
import { type Sender, senderSchema } from './sender.ts';
import * as z from './zod.ts';

/**
 * A message of a conversation.
 *
 * @experimental inferred from the documented `message.received` event.
 */
export interface Message {
  /** The id of the message (`msg_…`). */
  id: string;
  /** The conversation that it belongs to (`conv_…`). */
  conversation_id: string;
  /** Where it was written. */
  platform: Platform;
  /** `inbound` from a person, `outbound` from ClawBook; the set is open. */
  direction: OpenEnum<'inbound' | 'outbound'>;
  /** Who wrote it. */
  sender: Sender;
  /** The text. */
  content: string;
  /** How far it has come. */
  status: DeliveryStatus;
  /** When it was written, ISO 8601 in UTC. */
  created_at: string;
}

/** The schema of {@link Message}. */
export const messageSchema: z.Schema<Message> = z.looseObject(() => ({
  id: z.string(),
  conversation_id: z.string(),
  platform: platformSchema,
  direction: openEnum(['inbound', 'outbound']),
  sender: senderSchema,
  content: z.string(),
  status: deliveryStatusSchema,
  created_at: z.string(),
}));
