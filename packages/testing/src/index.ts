/**
 * An in-memory ClawBook for the tests of programs that use clawbook-sdk.
 *
 * @module @clawbook/testing
 */
export {
  type AiData,
  type ApiKey,
  type BackupData,
  type Config,
  type Conversation,
  type ConversationStatus,
  type DeliveryStatus,
  type IntegrationData,
  type IntegrationState,
  type Integrations,
  type KnownWebhookEventType,
  type Message,
  type MessageProgressData,
  type MessageReceivedData,
  type Method,
  type OpenEnum,
  type Platform,
  type RateLimitTier,
  type Scope,
  type Sender,
  type SystemHealthData,
  type Webhook,
  type WebhookEvent,
  type WebhookEventDataByType,
  type WebhookEventOf,
  type WebhookEventType,
  webhookEventTypes,
} from '@clawbook/contract';
export type {
  ClawBookEvents,
  Deliveries,
  EmitEvent,
  SetMessageStatusOptions,
} from './deliveries/clawbook-events.ts';
export type { Delivery, DeliveryAttempt } from './deliveries/delivery.ts';
export type { DeliverOptions } from './deliveries/dispatcher.ts';
export type { MessageProgress } from './deliveries/message-progress.ts';
export type { IncomingMessageParams } from './deliveries/receive-message.ts';
export type { WebhookDeliveryOptions } from './deliveries/webhook-delivery-options.ts';
export {
  type UnknownEventType,
  type WebhookEventOfType,
  type WebhookEventOverrides,
  webhookEvent,
} from './events/webhook-event.ts';
export type {
  Fault,
  FaultConditions,
  FaultTarget,
  FaultType,
  HeadersFault,
  HtmlFault,
  LatencyFault,
  MalformedJsonFault,
  ResetFault,
  StallFault,
  StatusFault,
  TruncateFault,
} from './faults/fault.ts';
export type { AddedFault, Faults } from './faults/faults.ts';
export { createInMemoryClawBook, type InMemoryClawBook } from './in-memory-clawbook.ts';
export type { InMemoryClawBookOptions } from './in-memory-clawbook-options.ts';
export type { ListeningServer, ListenOptions } from './listen.ts';
export type { RateLimitOptions } from './rate-limit-options.ts';
export type { ClawBookRequest } from './server/clawbook-request.ts';
export type { ReceivedRequest } from './server/received-request.ts';
export { type SignWebhookOptions, signWebhook } from './signing/sign-webhook.ts';
export type { SigningOptions, WebhookScheme, WebhookSigner } from './signing/signing-options.ts';
export type { WebhookBody } from './signing/webhook-body.ts';
export { type WebhookRequestOptions, webhookRequest } from './signing/webhook-request.ts';
export type { ClawBookSeed } from './state/clawbook-seed.ts';
export type { ClawBookState } from './state/clawbook-state.ts';
export type { StoredApiKey } from './state/stored-api-key.ts';
export type { StoredWebhook } from './state/stored-webhook.ts';
