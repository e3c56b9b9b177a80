import { createInMemoryClawBook } from '@clawbook/testing';

const clawbook = createInMemoryClawBook();

const response = await clawbook.fetch(`${clawbook.origin}/api/v1/messages/send`, {
  method: 'POST',
  headers: {
    Authorization: `Bearer ${clawbook.apiKey}`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({
    platform: 'telegram',
    recipient: '123456789',
    message: 'Hello!',
  }),
});

console.log(response.status); // => 201
console.log(clawbook.state.messages.at(-1)?.content); // => Hello!
console.log(clawbook.requests[0]?.path); // => /api/v1/messages/send

clawbook.reset(); // between two tests
