import { vi } from 'vitest';
import { createWebhookHandler, type WebhookHandler } from '../src/handler/create-webhook-handler.ts';
import type { WebhookHandlerOptions } from '../src/handler/webhook-handler-options.ts';
import { delivery, messageReceived, secret } from './deliveries.ts';

/** A handler whose function is ended by hand, once for each call. */
export function make(options: Partial<WebhookHandlerOptions> = {}) {
  const calls: Call[] = [];
  const onError = vi.fn<(error: unknown, failure: object) => void>();
  const handler = createWebhookHandler({
    secret,
    on: {
      'message.received': () => {
        const call = openCall();
        calls.push(call);
        return call.promise;
      },
    },
    onError,
    ...options,
  });
  return { handler, calls, onError, send: (id = 'evt_1') => outcomeOf(handler, id) };
}

interface Call {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error?: unknown) => void;
}

function openCall(): Call {
  let resolve: Call['resolve'] = () => {};
  let reject: Call['reject'] = () => {};
  const promise = new Promise<void>((...functions) => {
    [resolve, reject] = functions;
  });
  return { promise, resolve, reject };
}

/** What a delivery of an event is answered with, in short. */
async function outcomeOf(handler: WebhookHandler, id: string): Promise<string> {
  const response = await handler.fetch(delivery(messageReceived(id)));
  const { outcome } = (await response.json()) as { outcome: string };
  return `${response.status} ${outcome}${response.headers.has('retry-after') ? ', later' : ''}`;
}

/** Lets everything happen that waits for no timer; the timers are fake. */
export const settle = () => vi.advanceTimersByTimeAsync(0);
