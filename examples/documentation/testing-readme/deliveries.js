import {
  signWebhook,
  webhookEvent,
  webhookEventTypes,
  webhookRequest,
} from '@clawbook/testing';

const event = webhookEvent('message.received', { data: { content: 'Hello!' } });
const request = webhookRequest(event, {
  secret: 'my-secret',
  url: 'http://localhost:3000/webhooks',
});
console.log(request.method, request.headers.get('x-clawbook-signature')); // => POST …

const body = JSON.stringify(event); // for whatever takes a body and headers
console.log(signWebhook(body, { secret: ['new', 'old'], scheme: 'timestamped' }));
// => { 'X-ClawBook-Signature': 't=…,v1=…,v1=…' }

const examples = webhookEventTypes.map((type) => webhookEvent(type)); // one of each
console.log(examples.length); // => 14
