import { received } from '@clawbook/contract';
import { WebhookVerificationError } from '@clawbook/core/errors';
import type { ReceivedWebhookEvent } from './unknown-webhook-event.ts';

// It takes the mark off that some senders put in front of UTF-8.
const decoder = new TextDecoder();
const byteOrderMark = '\uFEFF';

/**
 * Reads a verified body as an event. Only what it is handled by must be there, its id and its type; everything else is
 * left as it came.
 *
 * @throws WebhookVerificationError `invalid_payload`
 */
export function parseEvent(body: string | Uint8Array): ReceivedWebhookEvent {
  const text = typeof body === 'string' ? body : decoder.decode(body);
  const event = parseJson(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw invalid(`is no event but ${received(event)}`);
  }
  for (const field of ['id', 'type'] as const) {
    const value: unknown = Reflect.get(event, field);
    if (typeof value !== 'string' || value === '') {
      throw invalid(`is no event: its \`${field}\` must be a text, and is ${received(value)}`);
    }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The fields that are relied on were looked at; a difference in the data is reported.
  return event as ReceivedWebhookEvent;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(text === '' ? 'is empty' : 'is no JSON', error);
  }
}

function invalid(what: string, cause?: unknown): WebhookVerificationError {
  return new WebhookVerificationError(`The body is signed, but ${what}.`, {
    reason: 'invalid_payload',
    cause,
  });
}
