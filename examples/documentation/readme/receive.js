import { createServer } from 'node:http';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';

const handler = createWebhookHandler({
  // The secret that you give to client.webhooks.create.
  secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
  on: {
    'message.received': ({ data }) => {
      console.log(`${data.sender.name}: ${data.content}`); // => John Doe: Hello, how are you?
    },
  },
});

createServer(handler.node).listen(3000);
