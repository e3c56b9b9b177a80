import { createWebhookHandler, type WebhookHandlerOptions } from '../src/index.ts';
import { secret } from './deliveries.ts';

/** A handler that notes the events which it handles and the failures which it reports. */
export function handlerWith(options: Partial<WebhookHandlerOptions> = {}) {
  const ids: string[] = [];
  const errors: unknown[] = [];
  const handler = createWebhookHandler({
    secret,
    on: { 'message.received': ({ id }) => void ids.push(id) },
    onError: (error) => void errors.push(error),
    ...options,
  });
  return { handler, ids, errors };
}
