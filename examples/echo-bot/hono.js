import { serve } from '@hono/node-server';
import { ClawBook, ClawBookError } from 'clawbook-sdk';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';
import { Hono } from 'hono';

const { CLAWBOOK_WEBHOOK_SECRET, PORT = '3000' } = process.env;

const client = new ClawBook(); // of CLAWBOOK_API_KEY and CLAWBOOK_BASE_URL

const handler = createWebhookHandler({
  secret: CLAWBOOK_WEBHOOK_SECRET,
  on: {
    'message.received': async ({ data: { platform, sender, content } }) => {
      try {
        await client.messages.send({ platform, recipient: sender.id, message: `You said: ${content}` });
      } catch (error) {
        // What is thrown makes ClawBook deliver again. An answer that may have arrived must not be sent twice.
        if (!ClawBookError.is(error) || error.outcome !== 'unknown') throw error;
        console.error(error.message);
      }
    },
  },
});

const app = new Hono();
app.post('/webhooks/clawbook', (context) => handler.fetch(context.req.raw));

serve({ fetch: app.fetch, port: Number(PORT) }, (address) => console.log('Listening on', address));
