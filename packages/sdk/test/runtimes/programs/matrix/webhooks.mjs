import { createWebhookHandler, verifyWebhook, WebhookVerificationError } from 'clawbook-sdk/webhooks';

const secret = 'a-secret-for-tests';
const handled = [];

/** Receives the deliveries of the test; its work takes longer than a copy of the same event needs to arrive. */
export const handler = createWebhookHandler({
  secret,
  onError: () => {},
  on: {
    'message.received': async ({ id }) => {
      handled.push(id);
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  },
});

/** The ids of the events that were handled, in order. */
export function handledEvents() {
  return { handled };
}

/** What becomes of a delivery in each form that a body can have: the id of the event, or the reason of the refusal. */
export async function verify({ body, headers, scheme }) {
  const bytes = new TextEncoder().encode(body);
  const request = new Request('http://127.0.0.1/webhooks', { method: 'POST', headers, body });
  const results = {};
  for (const [form, value] of Object.entries({ text: body, bytes, buffer: bytes.buffer, request })) {
    results[form] = await verdictOf(value, headers, scheme);
  }
  return results;
}

async function verdictOf(body, headers, scheme) {
  try {
    const { id } = await verifyWebhook(body, new Headers(headers), { secret, scheme });
    return id;
  } catch (error) {
    if (!WebhookVerificationError.is(error) || !(error instanceof WebhookVerificationError)) throw error;
    return error.reason;
  }
}
