import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';

const clawbook = createInMemoryClawBook();
const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({ apiKey, baseUrl, fetch });

await client.messages.send({
  platform: 'telegram',
  recipient: '123456789',
  message: 'Hello!',
});
console.log(clawbook.state.messages.at(-1)?.content); // => Hello!
