// Loaded before a snippet: everything that it sends reaches an in-memory ClawBook.

import { createInMemoryClawBook } from '@clawbook/testing';

const clawbook = createInMemoryClawBook({ apiKey: 'YOUR_API_KEY' });

globalThis.fetch = clawbook.fetch;
process.env['CLAWBOOK_API_KEY'] = clawbook.apiKey;
process.env['CLAWBOOK_BASE_URL'] = 'https://your-domain.com';
process.env['CLAWBOOK_WEBHOOK_SECRET'] = 'a-secret-of-your-own';
