import { createInMemoryClawBook } from '@clawbook/testing';

const clawbook = createInMemoryClawBook();
const send = () =>
  clawbook.fetch(`${clawbook.origin}/api/v1/messages/send`, {
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

// The message is sent, but the caller is told otherwise.
clawbook.faults.add({
  type: 'status',
  status: 500,
  carryOut: true,
  when: { path: '/messages/send' },
});

console.log((await send()).status); // => 500
console.log(clawbook.state.messages.at(-1)?.content); // => Hello!
console.log(clawbook.requests[0]); // => { … status: 500, carriedOut: true, faults: [ 'status' ] }
console.log((await send()).status); // => 201
