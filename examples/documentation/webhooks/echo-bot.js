import { createServer } from 'node:http';
import ClawBook from 'clawbook-sdk';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';

const client = new ClawBook(); // of CLAWBOOK_API_KEY and CLAWBOOK_BASE_URL

const handler = createWebhookHandler({
  secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
  on: {
    'message.received': async ({ data: { platform, sender, content } }) => {
      const message = `You said: ${content}`;
      await client.messages.send({ platform, recipient: sender.id, message });
    },
  },
});

createServer(handler.node).listen(3000);
