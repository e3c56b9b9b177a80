import { createServer } from 'node:http';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';

const handler = createWebhookHandler({
  secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
  on: {
    'message.received': (event) => console.log(event.data.content), // => Hello, how are you?
  },
});

createServer(handler.node).listen(3000);
