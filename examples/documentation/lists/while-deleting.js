import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region while-deleting
for await (const webhook of client.webhooks.list()) {
  if (!webhook.active) await client.webhooks.delete(webhook.id);
}
// #endregion while-deleting
