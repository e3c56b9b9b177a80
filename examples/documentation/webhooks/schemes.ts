import {
  createWebhookHandler,
  hexScheme,
  type WebhookScheme,
} from 'clawbook-sdk/webhooks';

const secret = process.env.CLAWBOOK_WEBHOOK_SECRET;
const otherHeader = createWebhookHandler({
  secret,
  scheme: hexScheme({ header: 'X-My-Signature' }),
});

// #region own
const ownScheme: WebhookScheme = {
  name: 'SHA-512 in Base64',
  algorithm: 'SHA-512',
  encoding: 'base64',
  read: (header) => ({ signatures: [header('X-Signature-512') ?? ''] }),
};
// #endregion own
const ownHandler = createWebhookHandler({ secret, scheme: ownScheme });
