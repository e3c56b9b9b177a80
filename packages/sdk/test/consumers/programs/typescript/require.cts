// CommonJS in TypeScript: the module is the class, and a namespace of everything else.
import ClawBook = require('clawbook-sdk');
import webhooks = require('clawbook-sdk/webhooks');
import testing = require('@clawbook/testing');

export const { apiKey, origin, fetch }: testing.InMemoryClawBook = testing.createInMemoryClawBook();

const options: ClawBook.ClientOptions = { apiKey, baseUrl: origin, fetch, logLevel: 'off' };
export const client = new ClawBook(options);
export const same: ClawBook = new ClawBook.ClawBook(options);
export const also: ClawBook.ClawBook = new ClawBook.default(options);

/** Sends a message and reads what there is. */
export async function send(params: ClawBook.SendMessageParams): Promise<ClawBook.SentMessage> {
  const page: ClawBook.Page<ClawBook.Conversation> = await client.conversations.list({ sort: '-created_at' });
  const [first] = page.data;
  return client.messages.send({ ...params, recipient: first?.participant?.id ?? params.recipient });
}

/** The same for many. */
export async function sendMany(recipients: readonly string[]): Promise<ClawBook.Outcome | undefined> {
  const messages = recipients.map((recipient) => ({ platform: 'telegram', recipient, message: 'Hi!' }));
  for await (const one of client.messages.sendMany(messages)) {
    if (one.status === 'failed') return one.error.outcome;
  }
  return undefined;
}

/** Errors narrow. */
export function secondsToWait(error: unknown): number | undefined {
  if (error instanceof webhooks.WebhookVerificationError) throw error;
  if (ClawBook.NotFoundError.is(error)) return error.status;
  return error instanceof ClawBook.RateLimitError ? error.retryAfter : undefined;
}

export const handler: webhooks.WebhookHandler = webhooks.createWebhookHandler({
  secret: 'a-secret-for-tests',
  on: { 'message.received': ({ data }) => data.content.length },
});

/** The types of the test kit and of the SDK are of one shape. */
export const event: webhooks.WebhookEvent = testing.webhookEvent('message.received');
