import { ClawBook } from 'clawbook-sdk';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';
import express from 'express';

const { CLAWBOOK_WEBHOOK_SECRET, PORT = '3000' } = process.env;

const client = new ClawBook(); // of CLAWBOOK_API_KEY and CLAWBOOK_BASE_URL

const handler = createWebhookHandler({
  secret: CLAWBOOK_WEBHOOK_SECRET,
  on: {
    'message.received': async ({ data: { platform, sender, content } }) => {
      await client.messages.send({ platform, recipient: sender.id, message: `You said: ${content}` });
    },
  },
});

const app = express();
app.post('/webhooks/clawbook', handler.node); // before app.use(express.json()): a signature covers the bytes

const server = app.listen(Number(PORT), (error) => {
  if (error) throw error;
  console.log('Listening on', server.address());
});
