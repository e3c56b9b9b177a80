import { type OpenEnum, openEnum } from './open-enum.ts';
import * as z from './zod.ts';

/** Whether ClawBook is connected to a platform; the set is open. */
export type IntegrationState = OpenEnum<'connected' | 'disconnected'>;

/** The state of each platform, by its name. */
export interface Integrations {
  /** The state of WhatsApp. */
  whatsapp?: IntegrationState | undefined;
  /** The state of Telegram. */
  telegram?: IntegrationState | undefined;
  /** The state of Discord. */
  discord?: IntegrationState | undefined;
  /** The state of any other platform. */
  [platform: string]: IntegrationState | undefined;
}

/** How a ClawBook is doing. */
export interface Status {
  /** `healthy`, or what keeps it from being so. */
  status: OpenEnum<'healthy'>;
  /** The version of ClawBook, such as `1.5.0`. */
  version: string;
  /** Seconds since ClawBook started. */
  uptime_seconds: number;
  /** The platforms and whether each is connected. */
  integrations: Integrations;
}

/** The schema of {@link Status}. */
export const statusSchema: z.Schema<Status> = z.looseObject(() => ({
  status: openEnum(['healthy']),
  version: z.string(),
  uptime_seconds: z.number(),
  integrations: z.record(openEnum(['connected', 'disconnected'])),
}));
