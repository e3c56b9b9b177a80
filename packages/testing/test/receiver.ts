import { type WebhookEventOf, webhookEventTypes } from '@clawbook/contract';
import type { MessageProgress } from '../src/deliveries/message-progress.ts';
import type { WebhookDeliveryOptions } from '../src/deliveries/webhook-delivery-options.ts';
import { createInMemoryClawBook } from '../src/in-memory-clawbook.ts';

/** A request that a receiver got. */
interface ReceivedDelivery {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  readonly event: WebhookEventOf<string, Record<string, unknown>>;
}

/** A receiver of webhooks in this process: it answers with the given statuses in turn, and then with 200. */
export function createReceiver(...statuses: number[]) {
  const deliveries: ReceivedDelivery[] = [];
  return {
    deliveries,
    /** The types of the events, in the order in which they came. */
    types: () => deliveries.map(({ event }) => event.type),
    fetch: async (request: Request): Promise<Response> => {
      const body = await request.text();
      deliveries.push({ url: request.url, headers: request.headers, body, event: JSON.parse(body) });
      return new Response(`answer ${deliveries.length}`, { status: statuses.shift() ?? 200 });
    },
  };
}

/** A webhook for the state of an in-memory ClawBook. */
export function webhookFor(
  events: string[],
  differences: { id?: string; url?: string; active?: boolean; secret?: string } = {},
) {
  return { id: 'wh_test', url: 'http://localhost:3000/hooks', secret: 'very-secret', events, ...differences };
}

/** A ClawBook with one webhook, which listens for `ai.error` if nothing else is said, and what receives its deliveries. */
export function deliveringClawBook({
  statuses = [] as number[],
  events = ['ai.error'],
  ...options
}: { statuses?: number[]; events?: string[] } & WebhookDeliveryOptions = {}) {
  const receiver = createReceiver(...statuses);
  const clawbook = createInMemoryClawBook({
    webhooks: { fetch: receiver.fetch, retryDelays: [0, 0], ...options },
    seed: { webhooks: [webhookFor(events)] },
  });
  return { receiver, clawbook };
}

/** A ClawBook at 10 o'clock on the 31st of January, whose webhook listens for everything unless something else is said. */
export function talkingClawBook({
  events = [...webhookEventTypes] as string[],
  progress,
}: {
  events?: string[];
  progress?: MessageProgress;
} = {}) {
  const receiver = createReceiver();
  const clawbook = createInMemoryClawBook({
    now: () => Date.parse('2026-01-31T10:00:00Z'),
    progress,
    webhooks: { fetch: receiver.fetch },
  });
  clawbook.state.webhooks.push(webhookFor(events));
  return { receiver, clawbook };
}
