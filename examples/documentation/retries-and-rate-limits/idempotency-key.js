import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region idempotency-key
await client.messages.send(
  { platform: 'telegram', recipient: '123456789', message: 'Hello!' },
  { idempotencyKey: 'order-42-ready' },
);
// #endregion idempotency-key
