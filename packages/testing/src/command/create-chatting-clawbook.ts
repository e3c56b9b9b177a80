import { webhookEventTypes } from '@clawbook/contract';
import { isLoopback } from '../deliveries/is-loopback.ts';
import { createInMemoryClawBook, type InMemoryClawBook } from '../in-memory-clawbook.ts';
import type { InMemoryClawBookOptions } from '../in-memory-clawbook-options.ts';
import { wireTime } from '../state/wire-time.ts';

/** An in-memory ClawBook that delivers every event to one webhook, and prints what is sent through it. */
export function createChattingClawBook(
  options: InMemoryClawBookOptions,
  webhook: { url: string; secret: string },
  print: (text: string) => void,
): InMemoryClawBook {
  const { origin } = new URL(webhook.url);
  const clawbook = createInMemoryClawBook({
    ...options,
    webhooks: {
      // Who names a URL on the command line means it; those that are registered later have to be of this machine.
      deliverTo: (url) => isLoopback(url) || url.origin === origin,
      retryDelays: [500, 2_000],
      ...options.webhooks,
    },
    progress: ({ content }) => {
      print(`< ${content}\n`);
      return 'delivered';
    },
  });
  clawbook.state.webhooks.push({
    ...webhook,
    id: 'wh_command_line',
    events: [...webhookEventTypes],
    active: true,
    created_at: wireTime(Date.now()),
  });
  return clawbook;
}
