import { serve } from '@hono/node-server';
import { ClawBook } from 'clawbook-sdk';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';
import { Hono } from 'hono';

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

const app = new Hono();
app.post('/webhooks/clawbook', (context) => handler.fetch(context.req.raw));

serve({ fetch: app.fetch, port: Number(PORT) }, (address) => console.log('Listening on', address));
