// Runs a sample as a user would, against an in-memory ClawBook: `node run-sample.js <file>`.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { recordConsole } from './record-console.js';

const [, , file = ''] = process.argv;
const code = readFileSync(file, 'utf8');
const hasItsOwn = code.includes('@clawbook/testing');
const receives = !hasItsOwn && /clawbook-sdk\/webhooks|\.\/handler\.js/.test(code);

if (!hasItsOwn && !process.env['CLAWBOOK_BASE_URL']) await import('./in-memory.js');
const { deliverTo } = receives ? await import('./deliver.js') : { deliverTo: () => undefined };

recordConsole(file);
const sample = await import(pathToFileURL(file).href);

// What a sample exports, a framework would call: here it gets a delivery.
if ('POST' in sample) await deliverTo(sample.POST);
const worker = sample.default;
if (typeof worker?.fetch === 'function') {
  const context = { waitUntil: () => undefined };
  await deliverTo((request) => worker.fetch(request, process.env, context));
}
