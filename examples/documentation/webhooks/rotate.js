import { createWebhookHandler } from 'clawbook-sdk/webhooks';

const { CLAWBOOK_WEBHOOK_SECRET, CLAWBOOK_OLD_WEBHOOK_SECRET } = process.env;

const handler = createWebhookHandler({
  secret: [CLAWBOOK_WEBHOOK_SECRET, CLAWBOOK_OLD_WEBHOOK_SECRET], // one that is not set is passed over
  on: { 'message.received': (event) => console.log(event.data.content) },
});
