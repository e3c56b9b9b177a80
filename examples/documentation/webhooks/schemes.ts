import {
  createWebhookHandler,
  hexScheme,
  type WebhookEventHandlers,
  type WebhookScheme,
} from 'clawbook-sdk/webhooks';

const secret = process.env.CLAWBOOK_WEBHOOK_SECRET;
const on: WebhookEventHandlers = {
  'message.received': (event) => console.log(event.data.content),
};

const otherHeader = createWebhookHandler({
  secret,
  on,
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
const ownHandler = createWebhookHandler({ secret, on, scheme: ownScheme });
