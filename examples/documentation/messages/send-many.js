import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

const message = 'Your order is ready.';
const messages = [
  { platform: 'telegram', recipient: '123456789', message },
  { platform: 'whatsapp', recipient: '+491701234567', message },
];

// #region send
for await (const one of client.messages.sendMany(messages)) {
  if (one.status === 'sent') {
    console.log(one.index, one.result.message_id); // => 0 msg_…
  } else {
    console.error(one.index, one.error.outcome, one.error.message);
  }
}
// #endregion send
