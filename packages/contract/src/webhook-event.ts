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
  'message.received': MessageReceivedData;
  'message.sent': MessageProgressData;
  'message.delivered': MessageProgressData;
  'message.failed': MessageProgressData;
  'integration.connected': IntegrationData;
  'integration.disconnected': IntegrationData;
  'integration.error': IntegrationData;
  'ai.request': AiData;
  'ai.response': AiData;
  'ai.error': AiData;
  'ai.rate_limited': AiData;
  'system.health': SystemHealthData;
  'backup.completed': BackupData;
  'backup.failed': BackupData;
}

/** What ClawBook posts to a webhook. */
export interface WebhookEventOf<Type extends string, Data> {
  /** The id of the event (`evt_…`); the same event can be delivered more than once. */
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
