import { createWebhookHandler } from 'clawbook-sdk/webhooks';

// #region handler
export const handler = createWebhookHandler({
  secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
  on: { 'message.received': (event) => console.log(event.data.content) },
});
// #endregion handler
