import { createInMemoryClawBook } from '@clawbook/testing';
import { handlers } from '@clawbook/testing/msw';
import { setupServer } from 'msw/node';

const clawbook = createInMemoryClawBook({ origin: 'https://your-domain.com' });
const server = setupServer(...handlers(clawbook));
server.listen();

const response = await fetch('https://your-domain.com/api/v1/status', {
  headers: { Authorization: `Bearer ${clawbook.apiKey}` },
});
console.log(await response.json()); // => { status: 'healthy', version: '1.5.0', … }

server.close();
