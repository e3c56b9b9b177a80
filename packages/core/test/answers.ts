import { Redactor } from '../src/errors/redactor.ts';
import type { Answer } from '../src/response/answer.ts';
import type { FailureContext } from '../src/response/failure-context.ts';
import { readRateLimit } from '../src/response/read-rate-limit.ts';

/** The key that the answers below were asked for with. */
export const secret = 'my-own-secret-key';

/** The time at which the answers below are read. */
export const now = Date.parse('2026-01-30T14:30:00Z');

/** An answer as the transport gives it; a body that is no text is written as JSON. */
export function answer(
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
  statusText = '',
): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const url = 'https://a.example/api/v1/messages/send';
  const received = new Headers(headers);
  return {
    status,
    statusText,
    headers: received,
    rateLimit: readRateLimit(received),
    url,
    bytes: new Uint8Array(new TextEncoder().encode(text)),
  };
}

/** What an error says beside its answer. */
export function context(changes: Partial<FailureContext> = {}): FailureContext {
  return {
    request: {
      endpoint: 'messages.send',
      method: 'POST',
      url: 'https://a.example/api/v1/messages/send',
    },
    outcome: 'rejected',
    redactor: new Redactor([secret]),
    scope: 'write:messages',
    longerWait: 'wait longer',
    now,
    ...changes,
  };
}
