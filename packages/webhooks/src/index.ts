export {
  type AiData,
  type BackupData,
  type IntegrationData,
  type KnownWebhookEventType,
  type MessageProgressData,
  type MessageReceivedData,
  type SystemHealthData,
  type WebhookEvent,
  type WebhookEventDataByType,
  type WebhookEventOf,
  type WebhookEventType,
  webhookEventTypes,
} from '@clawbook/contract';
export {
  ConfigurationError,
  type ValidationIssue,
  WebhookVerificationError,
  type WebhookVerificationReason,
} from '@clawbook/core/errors';
export type { FastifyInstanceLike } from './adapters/fastify-plugin.ts';
export type { NodeStream } from './adapters/read-node-stream.ts';
export type { FetchRequest } from './adapters/receive-fetch.ts';
export type { NodeRequest, NodeResponse } from './adapters/receive-node.ts';
export type { SignatureEncoding, WebhookAlgorithm } from './crypto/webhook-algorithm.ts';
export type {
  ReceivedWebhookEvent,
  UnknownWebhookEvent,
  UnknownWebhookEventType,
} from './events/unknown-webhook-event.ts';
export type { WebhookDrift } from './events/webhook-drift.ts';
export { createWebhookHandler, type WebhookHandler } from './handler/create-webhook-handler.ts';
export type {
  WaitUntil,
  WebhookEventHandlers,
  WebhookFailure,
  WebhookHandlerOptions,
} from './handler/webhook-handler-options.ts';
export type { WebRequest, WebStream, WebStreamReader } from './incoming/read-web-body.ts';
export type { WebhookBody } from './incoming/webhook-body.ts';
export type { HeaderLookup, HeadersObject, HeaderValue, WebhookHeaders } from './incoming/webhook-headers.ts';
export { type MemoryReplayStoreOptions, memoryReplayStore } from './replay/memory-replay-store.ts';
export type { ReplayClaim, ReplayState, ReplayStore } from './replay/replay-store.ts';
export { type HexSchemeOptions, hexScheme } from './schemes/hex-scheme.ts';
export type { WebhookSchemeName } from './schemes/resolve-scheme.ts';
export {
  type StandardWebhooksSchemeOptions,
  standardWebhooksScheme,
} from './schemes/standard-webhooks-scheme.ts';
export { type TimestampedSchemeOptions, timestampedScheme } from './schemes/timestamped-scheme.ts';
export type { SignatureClaim, WebhookScheme } from './schemes/webhook-scheme.ts';
export { verifyWebhook } from './verify/verify-webhook.ts';
export type { WebhookVerificationOptions } from './verify/webhook-verification-options.ts';
