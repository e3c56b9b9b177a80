import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';

const clawbook = createInMemoryClawBook();
const server = await clawbook.listen(); // a free port of 127.0.0.1

const client = new ClawBook({ apiKey: clawbook.apiKey, baseUrl: server.url });
const status = await client.status();
console.log(status.version); // => 1.5.0

await server.close();
