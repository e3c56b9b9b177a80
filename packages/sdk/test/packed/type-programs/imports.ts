// Compiled as an ES module, as CommonJS and for a bundler, with declarations, in projects that have only the tarballs.
import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook, { ClawBookError, ClawBook as Named, RateLimitError, type SentMessage } from 'clawbook-sdk';
import {
  createWebhookHandler,
  verifyWebhook,
  WebhookVerificationError,
  webhookEventTypes,
} from 'clawbook-sdk/webhooks';

export const client = new ClawBook({ apiKey: 'YOUR_API_KEY', baseUrl: 'https://your-domain.com' });
export const same: ClawBook = new Named();
export const { apiKey } = createInMemoryClawBook();

/** The quick start of the README. */
export async function quickStart() {
  const status = await client.status();
  const result = await client.messages.send({
    platform: 'telegram',
    recipient: '123456789',
    message: 'Hello!',
  });
  return [status.version, result] satisfies [string, SentMessage];
}

/** Lists, whose items and pages have types of their own. */
export async function newest() {
  for await (const conversation of client.conversations.list({ platform: 'telegram', sort: '-created_at' })) {
    return conversation;
  }
  const page = await client.conversations.list({ page: 2, per_page: 50 });
  return page.data[0];
}

/** Errors narrow, by class and by `is`. */
export function secondsToWait(error: unknown): number | undefined {
  if (error instanceof RateLimitError) return error.retryAfter;
  if (error instanceof WebhookVerificationError) throw error;
  return ClawBookError.is(error) && error.kind === 'rate_limit' ? 1 : undefined;
}

export const firstEvent: 'message.received' = webhookEventTypes[0];

/** Events narrow by their type, and what is not known stays unknown. */
export async function contentOf(request: Request): Promise<string> {
  const event = await verifyWebhook(request, request.headers, { secret: 'a-secret' });
  if (event.type === 'message.received') return event.data.content;
  return event.type;
}

export const receivedEvent = (request: Request) =>
  verifyWebhook(request, request.headers, { secret: 'a-secret' });

export const handler = createWebhookHandler({
  secret: 'a-secret',
  on: { 'message.received': ({ data }) => data.sender.name },
  onUnknown: ({ data }) => data satisfies unknown,
});
