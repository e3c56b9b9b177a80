import * as z from 'zod';
import type { OpenEnum } from './open-enum.ts';
import { type Platform, platformSchema } from './platform.ts';
import { type Sender, senderSchema } from './sender.ts';

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
export const messageReceivedDataSchema: z.ZodType<MessageReceivedData> = z.looseObject({
  message_id: z.string(),
  conversation_id: z.string(),
  platform: platformSchema,
  sender: senderSchema,
  content: z.string(),
  timestamp: z.string(),
});

/** The schema of {@link MessageProgressData}. */
export const messageProgressDataSchema: z.ZodType<MessageProgressData> = z.looseObject({
  message_id: z.string().optional(),
  conversation_id: z.string().optional(),
  platform: platformSchema.optional(),
  error: z.unknown().optional(),
});

/** The schema of {@link IntegrationData}. */
export const integrationDataSchema: z.ZodType<IntegrationData> = z.looseObject({
  platform: platformSchema.optional(),
  error: z.unknown().optional(),
});

/** The schema of {@link AiData}. */
export const aiDataSchema: z.ZodType<AiData> = z.looseObject({
  provider: z.string().optional(),
  model: z.string().optional(),
  conversation_id: z.string().optional(),
  error: z.unknown().optional(),
});

/** The schema of {@link SystemHealthData}. */
export const systemHealthDataSchema: z.ZodType<SystemHealthData> = z.looseObject({
  status: z.string().optional(),
  previous_status: z.string().optional(),
});

/** The schema of {@link BackupData}. */
export const backupDataSchema: z.ZodType<BackupData> = z.looseObject({
  backup_id: z.string().optional(),
  error: z.unknown().optional(),
});
