import { createWebhookHandler } from 'clawbook-sdk/webhooks';

const curious = createWebhookHandler({
  secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
  on: {
    'integration.disconnected': ({ data }) => console.log(data.platform, 'is gone'),
  },
  onUnknown: ({ type, data }) => console.log(type, data),
  onDrift: ({ event, issues }) => console.log(event.type, issues),
});
