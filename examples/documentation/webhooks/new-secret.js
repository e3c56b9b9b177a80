import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region new-secret
const { CLAWBOOK_WEBHOOK_SECRET: secret = '' } = process.env;
await client.webhooks.update('wh_000001', { secret });
// #endregion new-secret
