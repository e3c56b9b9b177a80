import { createInMemoryClawBook, type WebhookEvent } from '@clawbook/testing';

const received: WebhookEvent[] = [];
const clawbook = createInMemoryClawBook({
  webhooks: {
    // Instead of the network: hand the requests to your handler. Without it, they go out over HTTP.
    fetch: async (request) => {
      received.push(await request.json());
      return new Response(null, { status: 204 });
    },
  },
});
clawbook.state.webhooks.push({
  id: 'wh_000002',
  url: 'https://bot.example.com/webhooks',
  events: ['message.received', 'message.sent', 'message.delivered'],
  secret: 'my-secret',
});

const { event } = clawbook.receiveMessage({ content: 'Are you there?' }); // somebody writes to ClawBook
await clawbook.deliveries.settled();
console.log(received[0]?.type, received[0]?.data); // => message.received { … content: 'Are you there?', … }

clawbook.deliveries.redeliver(event.id); // the same event once more
await clawbook.deliveries.settled();
console.log(clawbook.deliveries.log.map(({ outcome }) => outcome)); // => [ 'delivered', 'delivered' ]
