import { type DeliveryStatus, deliveryStatusSchema } from './delivery-status.ts';
import { type Platform, platformSchema } from './platform.ts';
import * as z from './zod.ts';

/**
 * A message that ClawBook accepted for sending.
 *
 * @experimental inferred: the documentation shows the request but not its answer.
 */
export interface SentMessage {
  /** The id of the new message (`msg_…`). */
  message_id: string;
  /** The conversation that it belongs to (`conv_…`). */
  conversation_id: string;
  /** Where it is sent. */
  platform: Platform;
  /** The recipient's id on the platform. */
  recipient: string;
  /** How far it has come: often `queued`, since delivery goes on after the answer. */
  status: DeliveryStatus;
  /** When it was accepted, ISO 8601 in UTC. */
  created_at: string;
}

/** The schema of {@link SentMessage}. */
export const sentMessageSchema: z.Schema<SentMessage> = z.looseObject(() => ({
  message_id: z.string(),
  conversation_id: z.string(),
  platform: platformSchema,
  recipient: z.string(),
  status: deliveryStatusSchema,
  created_at: z.string(),
}));
