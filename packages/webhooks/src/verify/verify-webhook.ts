import type { ReceivedWebhookEvent } from '../events/unknown-webhook-event.ts';
import { bytesOf, type WebhookBody } from '../incoming/webhook-body.ts';
import { headerLookup, type WebhookHeaders } from '../incoming/webhook-headers.ts';
import { settingsFor } from './settings-for.ts';
import { verifyBytes } from './verify-bytes.ts';
import type { WebhookVerificationOptions } from './webhook-verification-options.ts';

/**
 * Verifies a delivery and gives its event, which `event.type` narrows. It answers with a promise, since WebCrypto does, and
 * since a `Request` is read. It does not know whether the event came before: `createWebhookHandler` does.
 *
 * ```ts
 * const event = await verifyWebhook(body, headers, { secret });
 * if (event.type === 'message.received') console.log(event.data.content);
 * ```
 *
 * @param body the body exactly as it came
 * @param headers the headers, in whatever form the framework has them
 * @param options the secret, the scheme, and what else differs
 * @throws WebhookVerificationError with a `reason`, if it is not from ClawBook or no event
 * @throws ConfigurationError if an option is wrong, such as a secret that is missing
 */
export async function verifyWebhook(
  body: WebhookBody,
  headers: WebhookHeaders,
  options: WebhookVerificationOptions,
): Promise<ReceivedWebhookEvent> {
  const settings = settingsFor(options);
  const header = headerLookup(headers);
  const given = bytesOf(body, settings.maxBodyBytes);
  return verifyBytes(given instanceof Promise ? await given : given, header, settings);
}
