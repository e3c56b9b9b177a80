import { requestWith } from '../signing/webhook-request.ts';
import type { StoredWebhook } from '../state/stored-webhook.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import type { Delivery, DeliveryAttempt } from './delivery.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { pause } from './pause.ts';

/** A delivery as its own course changes it. */
export interface OpenDelivery extends Delivery {
  outcome: Delivery['outcome'];
  readonly attempts: DeliveryAttempt[];
}

/** What a delivery needs beside itself. */
export interface DeliveryContext {
  readonly settings: DeliverySettings;
  /** The webhook as it was when the event happened. */
  readonly webhook: StoredWebhook;
  /** Whether the webhook still wants the event, before it is repeated. */
  readonly isWanted: () => boolean;
  /** The present time, in milliseconds. */
  readonly now: () => number;
  /** Called when the first attempt is over, and again at the end. */
  readonly afterFirst: () => void;
  readonly signal: AbortSignal;
}

/** Delivers one event to one webhook: attempt after attempt, until one is answered with 2xx or none is left. */
export async function deliver(delivery: OpenDelivery, context: DeliveryContext): Promise<void> {
  const { settings, webhook, isWanted, now, afterFirst, signal } = context;
  const { post, timeout, signing, retryDelays } = settings;
  const prepare = () => {
    const timestamp = Math.floor(now() / 1_000);
    const { secret, url } = webhook;
    return requestWith(
      delivery.body,
      { ...signing, secret, timestamp, id: delivery.event.id },
      { url, caller: 'signing' },
    );
  };
  for (const delay of [0, ...retryDelays]) {
    const isFirst = delivery.attempts.length === 0;
    if (!isFirst) await pause(delay, signal);
    if (signal.aborted || !(isFirst || isWanted())) break;
    const attempt = await attemptDelivery(prepare, { post, timeout, signal });
    delivery.attempts.push(attempt);
    if (signal.aborted) break;
    if (isSuccess(attempt)) delivery.outcome = 'delivered';
    else if (delivery.attempts.length > retryDelays.length) delivery.outcome = 'failed';
    afterFirst();
    if (delivery.outcome !== 'pending') return;
  }
  delivery.outcome = 'cancelled';
  afterFirst();
}

function isSuccess({ status = 0 }: DeliveryAttempt): boolean {
  return status >= 200 && status < 300;
}
