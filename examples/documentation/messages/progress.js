import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region progress
const messages = [
  { platform: 'telegram', recipient: '123456789', message: 'Hello!' },
  { platform: 'telegram', recipient: '987654321', message: 'Hello!' },
];
const run = client.messages.sendMany(messages, {
  concurrency: 2,
  onProgress: ({ sent, failed, total }) => console.log(`${sent + failed} of ${total}`), // => 1 of 2
});
for await (const one of run) {
  if (one.status === 'failed') console.error(one.index, one.error.message);
}
// #endregion progress
