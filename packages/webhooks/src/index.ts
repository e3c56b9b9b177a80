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
export { WebhookVerificationError, type WebhookVerificationReason } from '@clawbook/core/errors';
