// A program that receives events, with whatever has Request and Response.
import {
  createWebhookHandler,
  type MessageReceivedData,
  type ReceivedWebhookEvent,
  verifyWebhook,
  type WebhookEventOf,
  type WebhookHandler,
  WebhookVerificationError,
  type WebhookVerificationReason,
  webhookEventTypes,
} from 'clawbook-sdk/webhooks';

/** A handler whose functions know the data of their events. The secret is one of the environment. */
export function createHandler(secret: string | undefined, log: (line: string) => void): WebhookHandler {
  const answer = async ({ data }: WebhookEventOf<'message.received', MessageReceivedData>) => {
    const name: string = data.sender.name ?? data.sender.id;
    log(`${name}: ${data.content.trim()}`);
  };
  return createWebhookHandler({
    secret: [secret, undefined],
    on: {
      'message.received': answer,
      'message.failed': ({ id, data: { message_id, error } }) =>
        log(`${id} ${message_id ?? ''} ${String(error)}`),
      'system.health': ({ data }) => log(`${data.previous_status ?? ''} ${data.status ?? ''}`),
    },
    onUnknown: ({ type, data }) => log(`${type} ${typeof data}`),
    onError: (error, { during, event }) => log(`${during} ${event?.id ?? ''} ${String(error)}`),
  });
}

/** A route of a framework that hands over a Request. */
export const routeOf =
  (handler: WebhookHandler) =>
  (request: Request): Promise<Response> =>
    handler.fetch(request);

/** What an event says, for each of its types. */
export function describeEvent(event: ReceivedWebhookEvent): string {
  switch (event.type) {
    case 'message.received':
      return event.data.content;
    case 'integration.error':
      return event.data.platform ?? 'some platform';
    case 'ai.request':
    case 'ai.response':
      return event.data.model ?? 'some model';
    default: {
      const type: string = event.type;
      return type;
    }
  }
}

/** Verifies by hand; undefined if somebody else has signed it. */
export async function verify(body: string, signature: string): Promise<ReceivedWebhookEvent | undefined> {
  try {
    const headers = { 'X-ClawBook-Signature': signature };
    return await verifyWebhook(body, headers, { secret: 'a-secret-for-tests' });
  } catch (error) {
    if (error instanceof WebhookVerificationError && isForged(error.reason)) return undefined;
    throw error;
  }
}

function isForged(reason: WebhookVerificationReason): boolean {
  return reason === 'signature_mismatch' || reason === 'missing_signature';
}

export const first: 'message.received' = webhookEventTypes[0];
