import type { WebhookEventOf } from '@clawbook/contract';
import { checked } from '../options/checked.ts';
import { closedObject } from '../options/closed-object.ts';
import { parseOrThrow } from '../options/parse-or-throw.ts';
import { type SignWebhookOptions, signWebhookFields, signWith } from './sign-webhook.ts';
import { refuseUnused } from './signing-options.ts';
import { toBytes, type WebhookBody } from './webhook-body.ts';

const caller = 'webhookRequest';

/** What to sign a request with, and where it goes. */
export interface WebhookRequestOptions extends SignWebhookOptions {
  /** Where it is posted to (`https://webhooks.test/clawbook`). */
  readonly url?: string | URL | undefined;
}

/**
 * The request by which ClawBook would deliver an event, signed, to be handed to a handler or to `fetch`.
 *
 * @param event an event, such as `webhookEvent('message.received')` gives; or a body as it is, such as half an event
 * @param options the secret, the address, and how to sign
 * @throws Error if an option is not as it has to be; the message names it
 */
export function webhookRequest(
  event: WebhookEventOf<string, unknown> | WebhookBody,
  options: WebhookRequestOptions,
): Request {
  const { url = 'https://webhooks.test/clawbook', ...signing } = parseOrThrow(optionsSchema, options, caller);
  return requestWith(bodyOf(event), signing, { url, caller });
}

/** `webhookRequest` with options that are already checked, for the named caller's errors. */
export function requestWith(
  body: WebhookBody,
  signing: SignWebhookOptions,
  { url, caller: callerName }: { url: string | URL; caller: string },
): Request {
  return new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'ClawBook-Webhooks',
      ...signWith(body, signing, callerName),
    },
    body: toBytes(body, callerName),
  });
}

function bodyOf(event: WebhookEventOf<string, unknown> | WebhookBody): WebhookBody {
  const isBody = typeof event === 'string' || event instanceof Uint8Array || event instanceof ArrayBuffer;
  if (isBody) return event;
  if (typeof event === 'object' && event !== null) return JSON.stringify(event);
  return toBytes(event, caller);
}

const optionsSchema = closedObject({
  ...signWebhookFields,
  url: checked<string | URL>(isUrl, 'an absolute URL, such as http://localhost:3000/webhooks').optional(),
}).superRefine(refuseUnused);

function isUrl(value: unknown): boolean {
  if (value instanceof URL) return /^https?:$/.test(value.protocol);
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value);
}
