import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook, { ClawBookError } from 'clawbook-sdk';

const clawbook = createInMemoryClawBook();
const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({ apiKey, baseUrl, fetch });

clawbook.faults.add({ type: 'reset', when: { method: 'POST' } });
try {
  await client.messages.send({
    platform: 'telegram',
    recipient: '123456789',
    message: 'Hello!',
  });
} catch (error) {
  console.log(ClawBookError.is(error) && error.outcome); // => unknown
}
console.log(clawbook.requests.length, clawbook.requests[0]?.carriedOut); // => 1 true
