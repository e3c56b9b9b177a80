// Each line below must not compile: a missing error is an error here.
import ClawBook, { type RateLimitError } from 'clawbook-sdk';
import { createWebhookHandler, webhookEventTypes } from 'clawbook-sdk/webhooks';

// @ts-expect-error: the option is called baseUrl
export const misspelt = new ClawBook({ apiKey: 'YOUR_API_KEY', baseURL: 'https://your-domain.com' });
// @ts-expect-error: a message needs a recipient
void new ClawBook().messages.send({ platform: 'telegram', message: 'Hello!' });
// @ts-expect-error: a class is no client
void ClawBook.status();
// @ts-expect-error: a client is no number, so neither name of the class is `any`
export const client: number = new ClawBook();
// @ts-expect-error: the hint is a number or undefined
export const hint = (error: RateLimitError): string => error.retryAfter;
// @ts-expect-error: the list is fixed
webhookEventTypes.push('message.received');
// @ts-expect-error: there is no such event
createWebhookHandler({ secret: 'a-secret', on: { 'message.recieved': () => undefined } });
// @ts-expect-error: each event has its own data
createWebhookHandler({ secret: 'a-secret', on: { 'system.health': ({ data }) => data.content } });

// @ts-expect-error: there is no such export
export { Missing } from 'clawbook-sdk';
