import { complain } from '../options/complain.ts';
import { findDrift } from './find-drift.ts';
import type { ReceivedWebhookEvent } from './unknown-webhook-event.ts';
import type { WebhookDrift } from './webhook-drift.ts';

const most = 1_000;
const warned = new Set<string>();

/** Reports where an event differs from what is expected; to the console, once for each kind, if nobody else is named. */
export function reportDrift(
  event: ReceivedWebhookEvent,
  onDrift: (drift: WebhookDrift) => unknown = warnOnce,
): void {
  const issues = findDrift(event);
  if (issues.length === 0) return;
  try {
    const result = onDrift({ event, issues });
    // Not instanceof: a library can have promises of its own.
    if (result !== undefined)
      Promise.resolve(result).catch((error: unknown) => complain('onDrift failed', error));
  } catch (error) {
    complain('onDrift failed', error);
  }
}

function warnOnce({ event, issues }: WebhookDrift): void {
  const kind = [event.type, ...issues.map(({ path }) => path)].join(' ');
  if (warned.has(kind) || warned.size >= most) return;
  warned.add(kind);
  const shown = issues.slice(0, 3).map(({ path, message }) => `${path}: ${message}`);
  const more = issues.length > shown.length ? `; and ${issues.length - shown.length} more` : '';
  console.warn(
    `[clawbook-sdk] The webhook event ${event.type} has another form than expected (${shown.join('; ')}${more}); it is used as it came.`,
  );
}
