import type { WebhookEventOf } from '@clawbook/contract';

/** An event on its way to one webhook. */
export interface Delivery {
  /** The event, as it is posted. */
  readonly event: WebhookEventOf<string, unknown>;
  /** The exact text that is posted, the same at each attempt. */
  readonly body: string;
  /** The webhook that it is for (`wh_…`). */
  readonly webhookId: string;
  /** Where it is posted to. */
  readonly url: string;
  /**
   * What has become of it.
   *
   * - `pending`: it is under way, or waits to be repeated
   * - `delivered`: it was answered with 2xx in time
   * - `failed`: no attempt was
   * - `skipped`: not sent at all, since the option `webhooks.deliverTo` excludes the URL
   * - `cancelled`: given up by `reset()`, or since the webhook was paused or deleted before it was repeated
   */
  readonly outcome: 'pending' | 'delivered' | 'failed' | 'skipped' | 'cancelled';
  /** The attempts that are over, oldest first. */
  readonly attempts: readonly DeliveryAttempt[];
}

/** One request that delivered an event, or tried to. */
export interface DeliveryAttempt {
  /** The headers that were sent, by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The HTTP status of the answer; `undefined` if there was none. */
  readonly status: number | undefined;
  /** The beginning of the answer's body, at most 1,000 characters. */
  readonly answer: string;
  /** Why there was no answer; `undefined` if there was one. */
  readonly error: string | undefined;
}
