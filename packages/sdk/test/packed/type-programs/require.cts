// CommonJS in TypeScript: the module is the class, and a namespace of everything else.
import ClawBook = require('clawbook-sdk');
import webhooks = require('clawbook-sdk/webhooks');

export const client = new ClawBook({ apiKey: 'YOUR_API_KEY', baseUrl: 'https://your-domain.com' });
export const same: ClawBook = new ClawBook.ClawBook();
export const also: ClawBook.ClawBook = new ClawBook.default();
export const sent: Promise<ClawBook.SentMessage> = client.messages.send({
  platform: 'telegram',
  recipient: '123456789',
  message: 'Hello!',
});

/** Errors narrow. */
export function secondsToWait(error: unknown): number | undefined {
  if (error instanceof webhooks.WebhookVerificationError) throw error;
  return error instanceof ClawBook.RateLimitError ? error.retryAfter : undefined;
}

// @ts-expect-error: a client is no number, so no name of the class is `any`
export const number: number = new ClawBook.ClawBook();
// @ts-expect-error: there is no such export
export type Missing = ClawBook.Missing;
