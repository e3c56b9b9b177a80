// Loaded before a sample: what it sends to your-domain.com reaches an in-memory ClawBook.

import { createInMemoryClawBook } from '@clawbook/testing';

const origin = 'https://your-domain.com';
// It has been running for a day.
let age = 86_400_000;
const clawbook = createInMemoryClawBook({
  apiKey: 'YOUR_API_KEY',
  origin,
  now: () => Date.now() - age,
  // A minute that ends while a sample runs would change what it prints.
  rateLimit: { windowStart: 'first_request' },
});
age = 0;

const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  return url.origin === origin ? clawbook.fetch(input, init) : fetch(input, init);
};

process.env['CLAWBOOK_API_KEY'] = clawbook.apiKey;
process.env['CLAWBOOK_BASE_URL'] = origin;
process.env['CLAWBOOK_WEBHOOK_SECRET'] = 'a-secret-of-your-own';
