import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';

const secret = 'a-secret-for-tests';
const clawbook = createInMemoryClawBook({
  webhooks: { fetch: (request) => handler.fetch(request) },
});
const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({ apiKey, baseUrl, fetch });
const handler = createWebhookHandler({
  secret,
  on: {
    'message.received': async ({ data: { platform, sender, content } }) => {
      const message = `You said: ${content}`;
      await client.messages.send({ platform, recipient: sender.id, message });
    },
  },
});

const url = 'https://bot.example.com/webhooks/clawbook';
await client.webhooks.create({ url, events: ['message.received'], secret });

const { event } = clawbook.receiveMessage({ content: 'Hello' }); // a person writes
await clawbook.deliveries.settled();
console.log(clawbook.state.messages.at(-1)?.content); // => You said: Hello

clawbook.deliveries.redeliver(event.id); // the same event once more
await clawbook.deliveries.settled();
console.log(clawbook.deliveries.log.at(-1)?.attempts[0]?.answer); // => {"outcome":"already_handled"}
