import type { Config, Conversation, Integrations, Message } from '@clawbook/contract';
import type { StoredApiKey } from './stored-api-key.ts';
import type { StoredWebhook } from './stored-webhook.ts';

/** Everything that an in-memory ClawBook holds. Look at it, add to it, change it: the next answer shows it. */
export interface ClawBookState {
  /** The conversations, in the order in which a list without `sort` gives them. */
  readonly conversations: Conversation[];
  /** The messages of all conversations, in the order in which a list without `sort` gives them. */
  readonly messages: Message[];
  /** The webhooks, each with its secret. */
  readonly webhooks: StoredWebhook[];
  /** The keys that are let in; a revoked one is not among them any more. */
  readonly apiKeys: StoredApiKey[];
  /** The settings; an update puts a new object here. */
  config: Config;
  /** What `GET /status` says of each platform. */
  integrations: Integrations;
}
