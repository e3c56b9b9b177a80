export {
  type ApiKey,
  apiKeySchema,
  type CreateApiKeyParams,
  type CreatedApiKey,
  createApiKeyParamsSchema,
  createdApiKeySchema,
} from './api-key.ts';
export { closestName } from './closest-name.ts';
export { type Config, type ConfigPatch, configPatchSchema, configSchema } from './config.ts';
export { type Conversation, type ConversationStatus, conversationSchema } from './conversation.ts';
export { type ConversationListParams, conversationListParamsSchema } from './conversation-list-params.ts';
export { type DateFilter, dateFilterSchema } from './date-filter.ts';
export { type DeliveryStatus, deliveryStatusSchema } from './delivery-status.ts';
export type { Endpoint, ListEndpoint, Method, PathParamName } from './endpoint.ts';
export { createApiKey, listApiKeys, revokeApiKey } from './endpoints/api-keys.ts';
export { getConfig, updateConfig } from './endpoints/config.ts';
export { getConversation, listConversationMessages, listConversations } from './endpoints/conversations.ts';
export { getMessage, listMessages, sendMessage } from './endpoints/messages.ts';
export { getStatus } from './endpoints/status.ts';
export {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  testWebhook,
  updateWebhook,
} from './endpoints/webhooks.ts';
export {
  type ErrorDetail,
  type ErrorEnvelope,
  errorEnvelopeSchema,
  type Meta,
  metaSchema,
  type Pagination,
  paginationSchema,
  type SuccessEnvelope,
  successEnvelopeSchema,
} from './envelope.ts';
export type { ErrorCode } from './error-code.ts';
export { idForms } from './id-forms.ts';
export { type Message, messageSchema } from './message.ts';
export { type MessageListParams, messageListParamsSchema } from './message-list-params.ts';
export type { OpenEnum } from './open-enum.ts';
export { paddingComplaint } from './padding-complaint.ts';
export { maxPerPage, type PageParams, pageParamsSchema } from './page-params.ts';
export { type Platform, platformSchema, platforms } from './platform.ts';
export { type RateLimitQuota, type RateLimitTier, rateLimitTiers } from './rate-limit-tier.ts';
export type { RateLimitWindow } from './rate-limit-window.ts';
export { received } from './received.ts';
export { type Scope, scopeSchema, scopes } from './scope.ts';
export { type SendMessageParams, sendMessageParamsSchema } from './send-message-params.ts';
export { type Sender, senderSchema } from './sender.ts';
export { type SentMessage, sentMessageSchema } from './sent-message.ts';
export type { Sort, SortKey } from './sort.ts';
export type { SchemaIssue, SchemaResult, StandardSchema } from './standard-schema.ts';
export { type IntegrationState, type Integrations, type Status, statusSchema } from './status.ts';
export {
  type CreateWebhookParams,
  createWebhookParamsSchema,
  type UpdateWebhookParams,
  updateWebhookParamsSchema,
  type Webhook,
  type WebhookTest,
  webhookSchema,
  webhookTestSchema,
} from './webhook.ts';
export {
  type WebhookEvent,
  type WebhookEventDataByType,
  type WebhookEventOf,
  webhookEventDataSchemas,
} from './webhook-event.ts';
export type {
  AiData,
  BackupData,
  IntegrationData,
  MessageProgressData,
  MessageReceivedData,
  SystemHealthData,
} from './webhook-event-data.ts';
export {
  type KnownWebhookEventType,
  type WebhookEventType,
  webhookEventTypeSchema,
  webhookEventTypes,
} from './webhook-event-type.ts';
export type { WireQuery } from './wire-query.ts';
