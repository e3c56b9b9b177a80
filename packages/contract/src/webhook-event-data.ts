import type { OpenEnum } from './open-enum.ts';
import { type Platform, platformSchema } from './platform.ts';
import { type Sender, senderSchema } from './sender.ts';
import * as z from './zod.ts';

/** The data of `message.received`: a person wrote to ClawBook. */
export interface MessageReceivedData {
  /** The id of the message (`msg_…`). */
  message_id: string;
  /** The conversation that it belongs to (`conv_…`). */
  conversation_id: string;
  /** Where it was written. */
  platform: Platform;
  /** Who wrote it. */
  sender: Sender;
  /** The text. */
  content: string;
  /** When it was written, ISO 8601 in UTC. */
  timestamp: string;
}

/**
 * The data of `message.sent`, `message.delivered` and `message.failed`.
 *
 * @experimental inferred
 */
export interface MessageProgressData {
  /** The id of the message (`msg_…`). */
  message_id?: string | undefined;
  /** The conversation that it belongs to (`conv_…`). */
  conversation_id?: string | undefined;
  /** Where it was sent. */
  platform?: Platform | undefined;
  /** What went wrong, with `message.failed`; its form is not known. */
  error?: unknown;
}

/**
 * The data of the `integration.*` events.
 *
 * @experimental inferred
 */
export interface IntegrationData {
  /** The platform that it is about. */
  platform?: Platform | undefined;
  /** What went wrong, with `integration.error`; its form is not known. */
  error?: unknown;
}

/**
 * The data of the `ai.*` events.
 *
 * @experimental inferred
 */
export interface AiData {
  /** Who runs the model. */
  provider?: string | undefined;
  /** The name of the model. */
  model?: string | undefined;
  /** The conversation that it was asked for (`conv_…`). */
  conversation_id?: string | undefined;
  /** What went wrong, with `ai.error` and `ai.rate_limited`; its form is not known. */
  error?: unknown;
}

/**
 * The data of `system.health`.
 *
 * @experimental inferred
 */
export interface SystemHealthData {
  /** How ClawBook is doing now. */
  status?: OpenEnum<'healthy'> | undefined;
  /** How it was doing before. */
  previous_status?: OpenEnum<'healthy'> | undefined;
}

/**
 * The data of the `backup.*` events.
 *
 * @experimental inferred
 */
export interface BackupData {
  /** The id of the backup. */
  backup_id?: string | undefined;
  /** What went wrong, with `backup.failed`; its form is not known. */
  error?: unknown;
}

/** The schema of {@link MessageReceivedData}. */
export const messageReceivedDataSchema: z.Schema<MessageReceivedData> = z.looseObject(() => ({
  message_id: z.string(),
  conversation_id: z.string(),
  platform: platformSchema,
  sender: senderSchema,
  content: z.string(),
  timestamp: z.string(),
}));

/** The schema of {@link MessageProgressData}. */
export const messageProgressDataSchema: z.Schema<MessageProgressData> = z.looseObject(() => ({
  message_id: z.optional(z.string()),
  conversation_id: z.optional(z.string()),
  platform: z.optional(platformSchema),
  error: z.optional(z.unknown()),
}));

/** The schema of {@link IntegrationData}. */
export const integrationDataSchema: z.Schema<IntegrationData> = z.looseObject(() => ({
  platform: z.optional(platformSchema),
  error: z.optional(z.unknown()),
}));

/** The schema of {@link AiData}. */
export const aiDataSchema: z.Schema<AiData> = z.looseObject(() => ({
  provider: z.optional(z.string()),
  model: z.optional(z.string()),
  conversation_id: z.optional(z.string()),
  error: z.optional(z.unknown()),
}));

/** The schema of {@link SystemHealthData}. */
export const systemHealthDataSchema: z.Schema<SystemHealthData> = z.looseObject(() => ({
  status: z.optional(z.string()),
  previous_status: z.optional(z.string()),
}));

/** The schema of {@link BackupData}. */
export const backupDataSchema: z.Schema<BackupData> = z.looseObject(() => ({
  backup_id: z.optional(z.string()),
  error: z.optional(z.unknown()),
}));
