/**
 * Receiving ClawBook's webhooks: the documented events and their types.
 *
 * @module
 */
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
  WebhookVerificationError,
  type WebhookVerificationReason,
  webhookEventTypes,
} from '@clawbook/webhooks';
