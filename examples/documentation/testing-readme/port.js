import { createInMemoryClawBook } from '@clawbook/testing';

const clawbook = createInMemoryClawBook({ tier: 'pro' });
const server = await clawbook.listen(); // a free port of 127.0.0.1; or { port: 4010, host: '0.0.0.0' }

const response = await fetch(`${server.url}/api/v1/conversations?platform=telegram`, {
  headers: { Authorization: `Bearer ${clawbook.apiKey}` },
});
const { meta } = await response.json();
console.log(meta.pagination); // => { page: 1, per_page: 20, total: 15, total_pages: 1 }

await server.close();
