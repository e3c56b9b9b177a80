import { createInMemoryClawBook } from '@clawbook/testing';
import { handlers } from '@clawbook/testing/msw';
import ClawBook from 'clawbook-sdk';
import { setupServer } from 'msw/node';

const clawbook = createInMemoryClawBook({ origin: 'https://your-domain.com' });
const server = setupServer(...handlers(clawbook));
server.listen(); // in beforeAll

const client = new ClawBook({
  apiKey: clawbook.apiKey,
  baseUrl: 'https://your-domain.com',
});
const status = await client.status();
console.log(status.version); // => 1.5.0

server.close(); // in afterAll
