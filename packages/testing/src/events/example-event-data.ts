import type { KnownWebhookEventType, WebhookEventDataByType } from '@clawbook/contract';

const message = { message_id: 'msg_xyz789', conversation_id: 'conv_abc456', platform: 'telegram' };
const model = { provider: 'openai', model: 'gpt-4o', conversation_id: 'conv_abc456' };

/**
 * Data for each of the documented events. That of `message.received` is documented; the rest is inferred, and the
 * form of an `error` not even that.
 */
export const exampleEventData: { readonly [Type in KnownWebhookEventType]: WebhookEventDataByType[Type] } = {
  'message.received': {
    ...message,
    sender: { id: '123456789', name: 'John Doe', username: '@johndoe' },
    content: 'Hello, how are you?',
    timestamp: '2026-01-30T14:29:58Z',
  },
  'message.sent': message,
  'message.delivered': message,
  'message.failed': { ...message, error: 'The recipient has blocked this account' },
  'integration.connected': { platform: 'telegram' },
  'integration.disconnected': { platform: 'whatsapp' },
  'integration.error': { platform: 'discord', error: 'The bot token was refused' },
  'ai.request': model,
  'ai.response': model,
  'ai.error': { ...model, error: 'The provider answered with 500' },
  'ai.rate_limited': { ...model, error: 'Too many requests; the next is allowed in 20 seconds' },
  'system.health': { status: 'degraded', previous_status: 'healthy' },
  'backup.completed': { backup_id: 'backup_20260130' },
  'backup.failed': { backup_id: 'backup_20260130', error: 'No space left on the device' },
};
