import { ConfigurationError, WebhookVerificationError } from '@clawbook/core/errors';
import { complain } from '../options/complain.ts';
import type { WebhookFailure, WebhookHandlerOptions } from './webhook-handler-options.ts';

/** Tells somebody what went wrong. */
export type Report = (error: unknown, failure: WebhookFailure) => void;

/**
 * Tells `onError`, or the console, what went wrong.
 *
 * @param track keeps the work of `onError` alive
 */
export function failureReporter(
  onError: WebhookHandlerOptions['onError'] = logFailure,
  track: (work: Promise<unknown>) => void,
): Report {
  return (error, failure) => track(tell(onError, error, failure));
}

async function tell(
  onError: NonNullable<WebhookHandlerOptions['onError']>,
  error: unknown,
  failure: WebhookFailure,
): Promise<void> {
  try {
    await onError(error, failure);
  } catch (own) {
    complain('onError failed', own);
  }
}

const titles: Readonly<Record<WebhookFailure['during'], string>> = {
  verification: 'a delivery was refused',
  handling: 'a function failed',
  replay_store: 'the replay store failed',
};

function logFailure(error: unknown, { during, event }: WebhookFailure): void {
  const about = event === undefined ? '' : ` for ${event.type} ${event.id}`;
  // Of a delivery that anybody can send, one line is enough.
  const isExpected = WebhookVerificationError.is(error) || ConfigurationError.is(error);
  complain(`${titles[during]}${about}`, isExpected ? error.message : error);
}
