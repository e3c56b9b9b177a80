import { randomUUID } from 'node:crypto';
import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';

/** A ClawBook and its client for one test. */
function start() {
  const clawbook = createInMemoryClawBook({ apiKey: randomUUID() });
  const { apiKey, origin: baseUrl, fetch } = clawbook;
  return { clawbook, client: new ClawBook({ apiKey, baseUrl, fetch }) };
}

const { clawbook, client } = start();
const headers = { 'Retry-After': '600' };
clawbook.faults.add({ type: 'status', status: 429, headers });
await client.status().catch((error) => console.log(error.retryAfter)); // => 600

const next = start(); // in the next test
console.log((await next.client.status()).version); // => 1.5.0
