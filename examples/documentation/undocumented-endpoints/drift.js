import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';

// This ClawBook answers differently: the uptime is a text.
const clawbook = createInMemoryClawBook();
const body = {
  status: 'healthy',
  version: '2.0.0',
  uptime_seconds: '86400',
  integrations: {},
};
clawbook.faults.add({ type: 'status', status: 200, body });

const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({
  apiKey,
  baseUrl,
  fetch,
  on: { drift: ({ endpoint, issues }) => console.log('drift:', endpoint, issues) },
});
const status = await client.status();
console.log(status.version, status.uptime_seconds);
