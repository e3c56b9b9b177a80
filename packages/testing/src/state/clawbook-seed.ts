import type { Config, Conversation, Integrations, Message } from '@clawbook/contract';
import type { StoredApiKey } from './stored-api-key.ts';
import type { StoredWebhook } from './stored-webhook.ts';

/** What an in-memory ClawBook holds at its start and after `reset()`. What is left out is empty. */
export interface ClawBookSeed {
  /** The conversations. */
  readonly conversations?: readonly Conversation[] | undefined;
  /** The messages; `conversation_id` says where each belongs. */
  readonly messages?: readonly Message[] | undefined;
  /** The settings. */
  readonly config?: Config | undefined;
  /** The webhooks, each with its secret. */
  readonly webhooks?: readonly StoredWebhook[] | undefined;
  /** Keys beside the one of the option `apiKey`, which is always let in. */
  readonly apiKeys?: readonly StoredApiKey[] | undefined;
  /** The state of each platform (the three documented ones, connected). */
  readonly integrations?: Integrations | undefined;
}
