import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';

const clawbook = createInMemoryClawBook();
const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({ apiKey, baseUrl, fetch });

// The bot under test.
const bot = createServer((_request, response) => response.writeHead(204).end());
await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
const { port } = bot.address() as AddressInfo;

await client.webhooks.create({
  url: `http://127.0.0.1:${port}/webhooks`,
  events: ['message.received'],
  secret: 'my-secret',
});

clawbook.receiveMessage({ content: 'Are you there?' });
await clawbook.deliveries.settled();
console.log(clawbook.deliveries.log[0]?.attempts[0]?.status); // => 204

bot.close();
