import { parseEvent } from '../events/parse-event.ts';
import { reportDrift } from '../events/report-drift.ts';
import type { ReceivedWebhookEvent } from '../events/unknown-webhook-event.ts';
import type { HeaderLookup } from '../incoming/webhook-headers.ts';
import { checkSignature } from './check-signature.ts';
import type { VerificationSettings } from './resolve-verification-options.ts';

/**
 * Verifies a body that was read, and only then parses it.
 *
 * @returns a promise only where the signature takes one
 * @throws WebhookVerificationError
 */
export function verifyBytes(
  body: string | Uint8Array,
  header: HeaderLookup,
  settings: VerificationSettings,
): ReceivedWebhookEvent | Promise<ReceivedWebhookEvent> {
  const checked = checkSignature(body, header, settings);
  return checked === undefined ? readEvent(body, settings) : checked.then(() => readEvent(body, settings));
}

function readEvent(body: string | Uint8Array, { onDrift }: VerificationSettings): ReceivedWebhookEvent {
  const event = parseEvent(body);
  reportDrift(event, onDrift);
  return event;
}
