import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region read
const sent = await client.messages.send({
  platform: 'telegram',
  recipient: '123456789',
  message: 'Hello!',
});
const message = await client.messages.get(sent.message_id);
console.log(message.direction, message.content); // => outbound Hello!

const failed = await client.messages.list({ status: 'failed', per_page: 100 });
console.log(failed.pagination.total); // => 8
// #endregion read
