// A program where nobody declares what a browser or Node.js has.
import ClawBook from 'clawbook-sdk';
import { verifyWebhook } from 'clawbook-sdk/webhooks';

/** Sends a message, and verifies an event. */
export async function useBoth(body: string): Promise<string> {
  const client = new ClawBook({ apiKey: 'YOUR_API_KEY', baseUrl: 'https://your-domain.com' });
  const sent = await client.messages.send({ platform: 'telegram', recipient: '1', message: 'Hello!' });
  const event = await verifyWebhook(body, {}, { secret: 'a-secret-for-tests' });
  return `${sent.message_id} ${event.type}`;
}
