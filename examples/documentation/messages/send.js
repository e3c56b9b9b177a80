import ClawBook from 'clawbook-sdk';

const client = new ClawBook(); // reads CLAWBOOK_API_KEY and CLAWBOOK_BASE_URL

const sent = await client.messages.send({
  platform: 'telegram',
  recipient: '123456789',
  message: 'Hello!',
});
console.log(sent.message_id, sent.status); // => msg_… queued
