import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region register
const url = 'https://bot.example.com/webhooks/clawbook';
const { CLAWBOOK_WEBHOOK_SECRET: secret = '' } = process.env;

const registered = await client.webhooks.list().toArray();
const webhook =
  registered.find((one) => one.url === url) ??
  (await client.webhooks.create({ url, events: ['message.received'], secret }));
console.log(webhook.id); // => wh_…
// #endregion register
