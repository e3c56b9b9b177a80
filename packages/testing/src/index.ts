export type {
  ApiKey,
  Config,
  Conversation,
  ConversationStatus,
  DeliveryStatus,
  IntegrationState,
  Integrations,
  KnownWebhookEventType,
  Message,
  OpenEnum,
  Platform,
  RateLimitTier,
  Scope,
  Sender,
  Webhook,
  WebhookEventType,
} from '@clawbook/contract';
export { createInMemoryClawBook, type InMemoryClawBook } from './in-memory-clawbook.ts';
export type { InMemoryClawBookOptions } from './in-memory-clawbook-options.ts';
export type { ListeningServer, ListenOptions } from './listen.ts';
export type { ReceivedRequest } from './server/received-request.ts';
export type { ClawBookSeed } from './state/clawbook-seed.ts';
export type { ClawBookState } from './state/clawbook-state.ts';
export type { StoredApiKey } from './state/stored-api-key.ts';
export type { StoredWebhook } from './state/stored-webhook.ts';
