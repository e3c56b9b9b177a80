import { signWebhook, webhookEvent, webhookRequest } from '@clawbook/testing';
import { createWebhookHandler, verifyWebhook } from 'clawbook-sdk/webhooks';

const secret = 'a-secret-for-tests';
const handler = createWebhookHandler({
  secret,
  on: { 'message.received': (event) => console.log(event.data.content) }, // => Hello, how are you?
});

const url = 'http://localhost:3000/webhooks/clawbook';
const request = webhookRequest(webhookEvent('message.received'), { secret, url });
const response = await handler.fetch(request);
console.log(response.status, await response.text()); // => 200 {"outcome":"handled"}

const body = JSON.stringify(webhookEvent('backup.failed'));
const event = await verifyWebhook(body, signWebhook(body, { secret }), { secret });
console.log(event.type); // => backup.failed
