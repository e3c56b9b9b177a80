import type { ValidationIssue } from '@clawbook/core/errors';
import type { ReceivedWebhookEvent } from './unknown-webhook-event.ts';

/** An event that has another form than expected; it is handled as it came. */
export interface WebhookDrift {
  /** The event. */
  readonly event: ReceivedWebhookEvent;
  /** Where it differs; never empty. */
  readonly issues: readonly ValidationIssue[];
}
