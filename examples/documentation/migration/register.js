import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region register
const webhook = await client.webhooks.create({
  url: 'https://bot.example.com/webhooks/clawbook',
  events: ['message.received'],
  secret: process.env.CLAWBOOK_WEBHOOK_SECRET ?? '',
});
console.log(webhook.events); // => [ 'message.received' ]
// #endregion register
