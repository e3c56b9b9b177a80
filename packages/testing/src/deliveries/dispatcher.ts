import { received, type WebhookEventOf } from '@clawbook/contract';
import { closedObject } from '../options/closed-object.ts';
import { parseOrThrow } from '../options/parse-or-throw.ts';
import type { Store } from '../state/store.ts';
import type { StoredWebhook } from '../state/stored-webhook.ts';
import type { Background } from './background.ts';
import { deliver, type OpenDelivery } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { copiesSchema, type DeliverySettings } from './delivery-settings.ts';

const mostKept = 1_000;

/** How an event is delivered this time. */
export interface DeliverOptions {
  /** How many times, all at the same moment (that of the option `webhooks.copies`). */
  readonly copies?: number | undefined;
}

/** Sends events to webhooks, and keeps the log of it. */
export interface Dispatcher {
  /** The last 1,000 deliveries, oldest first. */
  readonly log: readonly Delivery[];
  /** Whether an active webhook that may be delivered to listens for one of these events. */
  readonly isListenedFor: (types: readonly string[]) => boolean;
  /** Begins to deliver an event to each webhook that listens for it; resolves after the first attempt of each. */
  readonly publish: (event: WebhookEventOf<string, unknown>, options?: DeliverOptions) => Promise<void>;
  /** Begins to deliver an event to one webhook, whether it listens or not. */
  readonly publishTo: (webhook: StoredWebhook, event: WebhookEventOf<string, unknown>) => void;
  /** Begins to deliver an event again, with the same bytes; throws an `Error` if it is not in the log. */
  readonly redeliver: (eventId: string, options?: DeliverOptions) => void;
  /** Empties the log. */
  readonly clear: () => void;
}

/** A dispatcher to the webhooks of a store, whose work goes on in the background. */
export function createDispatcher(
  store: Store,
  settings: DeliverySettings,
  background: Background,
): Dispatcher {
  const { webhooks } = store.state;
  const log: Delivery[] = [];

  /** Copies of one delivery at the same moment; resolves when the first attempt of each is over. */
  async function start(webhook: StoredWebhook, posted: Posted, copies: number, isAskedFor = false) {
    await Promise.all(Array.from({ length: copies }, () => startOne({ ...webhook }, posted, isAskedFor)));
  }

  function startOne(webhook: StoredWebhook, posted: Posted, isAskedFor: boolean): Promise<void> {
    const outcome = isAllowed(webhook, settings) ? 'pending' : 'skipped';
    const delivery: OpenDelivery = {
      ...posted,
      webhookId: webhook.id,
      url: webhook.url,
      outcome,
      attempts: [],
    };
    log.push(delivery);
    if (log.length > mostKept) log.shift();
    if (outcome === 'skipped') return Promise.resolve();
    const isWanted = () =>
      webhooks.some(({ id, active }) => id === webhook.id && (isAskedFor || active !== false));
    return new Promise((afterFirst) => {
      background.run((signal) =>
        deliver(delivery, { settings, webhook, isWanted, now: store.now, afterFirst, signal }),
      );
    });
  }

  return {
    log,
    isListenedFor: (types) =>
      types.some((type) => listening(type, webhooks).some((webhook) => isAllowed(webhook, settings))),
    publish: (event, options = {}) => {
      const { copies = settings.copies } = parseOrThrow(deliverOptionsSchema, options, 'emit');
      const posted = write(event);
      const firstAttempts = listening(event.type, webhooks).map((webhook) => start(webhook, posted, copies));
      return Promise.all(firstAttempts).then(() => undefined);
    },
    publishTo: (webhook, event) => {
      void start(webhook, write(event), settings.copies, true);
    },
    redeliver: (eventId, options = {}) => {
      const { copies = 1 } = parseOrThrow(deliverOptionsSchema, options, 'redeliver');
      const earlier = log.filter(({ event }) => event.id === eventId);
      const [posted] = earlier;
      if (posted === undefined) {
        throw new Error(
          `redeliver: no event with the id ${received(eventId)} was delivered: look into \`deliveries.log\``,
        );
      }
      const ids = new Set(earlier.map(({ webhookId }) => webhookId));
      const { event, body } = posted;
      for (const webhook of webhooks.filter(({ id }) => ids.has(id))) {
        void start(webhook, { event, body }, copies, true);
      }
    },
    clear: () => {
      log.length = 0;
    },
  };
}

type Posted = Pick<Delivery, 'event' | 'body'>;

/** The event is read back, so that the log holds what was posted, whatever becomes of the object. */
function write(event: WebhookEventOf<string, unknown>): Posted {
  const body = JSON.stringify(event);
  return { event: JSON.parse(body), body };
}

const deliverOptionsSchema = closedObject({ copies: copiesSchema.optional() });

function listening(type: string, webhooks: readonly StoredWebhook[]): StoredWebhook[] {
  return webhooks.filter(({ active, events }) => active !== false && events.includes(type));
}

function isAllowed({ url }: StoredWebhook, { allows }: DeliverySettings): boolean {
  return URL.canParse(url) && allows(new URL(url));
}
