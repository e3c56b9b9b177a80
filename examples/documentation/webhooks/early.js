import { createWebhookHandler } from 'clawbook-sdk/webhooks';

const handler = createWebhookHandler({
  secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
  acknowledge: 'early',
  on: {
    'message.received': async (event) => {
      console.log('thinking about', event.data.content);
    },
  },
  onError: (error, { during, event }) => console.error(during, event?.id, error),
});
