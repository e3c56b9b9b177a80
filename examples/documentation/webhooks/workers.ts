import { createWebhookHandler, type WebhookHandler } from 'clawbook-sdk/webhooks';

interface Env {
  CLAWBOOK_WEBHOOK_SECRET: string;
}

interface Context {
  waitUntil(work: Promise<unknown>): void;
}

let handler: WebhookHandler | undefined;

export default {
  fetch(request: Request, env: Env, context: Context) {
    handler ??= createWebhookHandler({
      secret: env.CLAWBOOK_WEBHOOK_SECRET,
      on: { 'message.received': (event) => console.log(event.data.content) },
    });
    return handler.fetch(request, context);
  },
};
