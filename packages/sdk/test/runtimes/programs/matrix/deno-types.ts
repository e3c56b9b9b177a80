import ClawBook, { type Message, RateLimitError } from 'clawbook-sdk';
import { createWebhookHandler, verifyWebhook } from 'clawbook-sdk/webhooks';

const client = new ClawBook({ apiKey: 'YOUR_API_KEY', baseUrl: 'https://your-domain.com', fetch });
const handler = createWebhookHandler({
  secret: Deno.env.get('CLAWBOOK_WEBHOOK_SECRET'),
  on: { 'message.received': ({ data }) => console.log(data.content.length) },
});
Deno.serve(handler.fetch);

export async function newest(request: Request): Promise<Message[]> {
  const event = await verifyWebhook(request, request.headers, { secret: 'my-secret' });
  const { data, headers } = await client.status({ signal: AbortSignal.timeout(1_000) }).withResponse();
  console.log(event.id, data.version satisfies string, headers.get('date'));
  try {
    return await client.messages.list({ sort: '-created_at' }).toArray({ limit: 10 });
  } catch (error) {
    if (RateLimitError.is(error)) console.log(error.retryAfter?.toFixed());
    throw error;
  }
}

// @ts-expect-error -- the types are known, and none is any.
void client.messages.sent;
