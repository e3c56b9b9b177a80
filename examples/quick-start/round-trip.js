import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';
import { print } from './print.js';

/**
 * The other direction: a bot is registered, a person writes, the webhook arrives, and the bot answers.
 *
 * @param {import('clawbook-sdk').ClawBook} client
 * @param {import('@clawbook/testing').InMemoryClawBook} clawbook Where the person writes.
 */
export async function roundTrip(client, clawbook) {
  const secret = randomBytes(32).toString('hex');
  const handler = createWebhookHandler({
    secret,
    on: {
      'message.received': async ({ type, data: { platform, sender, content } }) => {
        print('', `${type} arrived, signed: "${content}"`);
        await client.messages.send({ platform, recipient: sender.id, message: `You said: ${content}` });
      },
    },
  });
  const server = createServer(handler.node);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const url = `http://127.0.0.1:${port}/webhooks/clawbook`;
    const webhook = await client.webhooks.create({ url, events: ['message.received'], secret });
    print('Webhook', `${webhook.id} calls a bot at ${url}`);

    const { message } = clawbook.receiveMessage({ content: 'Are you there?' });
    print('', `${message.sender.name} writes on ${message.platform}: "${message.content}"`);
    await clawbook.deliveries.settled();

    const answer = clawbook.state.messages.at(-1);
    print('', `the bot answers: "${answer?.content}"`);
  } finally {
    server.close();
  }
}
