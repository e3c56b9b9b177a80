import {
  type AiData,
  aiDataSchema,
  type BackupData,
  backupDataSchema,
  type IntegrationData,
  integrationDataSchema,
  type MessageProgressData,
  type MessageReceivedData,
  messageProgressDataSchema,
  messageReceivedDataSchema,
  type SystemHealthData,
  systemHealthDataSchema,
} from './webhook-event-data.ts';
import type { KnownWebhookEventType } from './webhook-event-type.ts';
import type * as z from './zod.ts';

/** The data of each documented event, by the event's type. */
export interface WebhookEventDataByType {
  /** A person wrote to ClawBook. */
  'message.received': MessageReceivedData;
  /** A message went out to its recipient. */
  'message.sent': MessageProgressData;
  /** A message reached its recipient. */
  'message.delivered': MessageProgressData;
  /** A message could not be sent or delivered. */
  'message.failed': MessageProgressData;
  /** A platform was connected. */
  'integration.connected': IntegrationData;
  /** A platform was disconnected. */
  'integration.disconnected': IntegrationData;
  /** A platform reported an error. */
  'integration.error': IntegrationData;
  /** A model was asked. */
  'ai.request': AiData;
  /** A model answered. */
  'ai.response': AiData;
  /** A model failed. */
  'ai.error': AiData;
  /** The limit of the provider of a model was reached. */
  'ai.rate_limited': AiData;
  /** The health of ClawBook changed. */
  'system.health': SystemHealthData;
  /** A backup was made. */
  'backup.completed': BackupData;
  /** A backup failed. */
  'backup.failed': BackupData;
}

/** What ClawBook posts to a webhook. */
export interface WebhookEventOf<Type extends string, Data> {
  /**
   * The id of the event (`evt_…`).
   *
   * Inferred: the same event can be delivered more than once.
   */
  id: string;
  /** What happened. */
  type: Type;
  /** When it happened, ISO 8601 in UTC. */
  created_at: string;
  /** What it is about. */
  data: Data;
}

/** One of the documented events; `type` tells which, and so the form of `data`. */
export type WebhookEvent = {
  [Type in KnownWebhookEventType]: WebhookEventOf<Type, WebhookEventDataByType[Type]>;
}[KnownWebhookEventType];

/** The schema of each documented event's data. */
export const webhookEventDataSchemas: {
  readonly [Type in KnownWebhookEventType]: z.Schema<WebhookEventDataByType[Type]>;
} = {
  'message.received': messageReceivedDataSchema,
  'message.sent': messageProgressDataSchema,
  'message.delivered': messageProgressDataSchema,
  'message.failed': messageProgressDataSchema,
  'integration.connected': integrationDataSchema,
  'integration.disconnected': integrationDataSchema,
  'integration.error': integrationDataSchema,
  'ai.request': aiDataSchema,
  'ai.response': aiDataSchema,
  'ai.error': aiDataSchema,
  'ai.rate_limited': aiDataSchema,
  'system.health': systemHealthDataSchema,
  'backup.completed': backupDataSchema,
  'backup.failed': backupDataSchema,
};
