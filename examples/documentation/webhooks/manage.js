import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region manage
await client.webhooks.test('wh_000001'); // asks ClawBook for a test delivery
await client.webhooks.update('wh_000001', { active: false }); // pauses it
const webhook = await client.webhooks.get('wh_000001');
console.log(webhook.active, webhook.events); // => false [ …
await client.webhooks.delete('wh_000001');
// #endregion manage
