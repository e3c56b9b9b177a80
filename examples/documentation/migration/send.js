import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region send
const sent = await client.messages.send({
  platform: 'telegram',
  recipient: '123456789',
  message: 'Hello!',
});
console.log(sent.status); // => queued
// #endregion send
