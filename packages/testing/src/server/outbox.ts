import type { Message } from '@clawbook/contract';
import type { StoredWebhook } from '../state/stored-webhook.ts';

/** What goes on in ClawBook after a request was answered. */
export interface Outbox {
  /** Takes a message that was just queued to its recipient. */
  readonly send: (message: Message) => void;
  /** Delivers a test event to a webhook. */
  readonly test: (webhook: StoredWebhook) => void;
}
