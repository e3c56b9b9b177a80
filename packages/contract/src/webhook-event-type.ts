import { type OpenEnum, openEnum } from './open-enum.ts';

/** The events that ClawBook is documented to send to webhooks. */
export const webhookEventTypes = [
  'message.received',
  'message.sent',
  'message.delivered',
  'message.failed',
  'integration.connected',
  'integration.disconnected',
  'integration.error',
  'ai.request',
  'ai.response',
  'ai.error',
  'ai.rate_limited',
  'system.health',
  'backup.completed',
  'backup.failed',
] as const;

/** One of the documented events. */
export type KnownWebhookEventType = (typeof webhookEventTypes)[number];

/** The type of a webhook event; the set is open. */
export type WebhookEventType = OpenEnum<KnownWebhookEventType>;

/** The schema of {@link WebhookEventType}. */
export const webhookEventTypeSchema = openEnum(webhookEventTypes);
