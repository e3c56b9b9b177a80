import { ConfigurationError } from '@clawbook/core/errors';
import type { ReceivedWebhookEvent } from '../events/unknown-webhook-event.ts';
import { headerLookup } from '../incoming/webhook-headers.ts';
import { isWorker } from '../options/is-worker.ts';
import { verifyBytes } from '../verify/verify-bytes.ts';
import { answerOutcome } from './answer-outcome.ts';
import { answerMethod, answerRefusal } from './answer-refusal.ts';
import type { Delivery } from './delivery.ts';
import { handleOnce } from './handle-once.ts';
import { failureReporter, type Report } from './report-failure.ts';
import type { EventFunction, HandlerSettings } from './resolve-handler-options.ts';
import type { SharedWork } from './shared-work.ts';
import type { UnderWay } from './under-way.ts';
import { answer, type WebhookAnswer } from './webhook-answer.ts';

/** What a handler keeps from one delivery to the next. */
export interface Workshop {
  readonly settings: HandlerSettings;
  readonly shared: SharedWork;
  readonly underWay: UnderWay;
}

/** Takes a delivery from its bytes to its answer. It never rejects. */
export async function receive(delivery: Delivery, workshop: Workshop): Promise<WebhookAnswer> {
  const { settings, underWay } = workshop;
  const waitUntil = delivery.waitUntil ?? settings.waitUntil;
  const keepAlive = (work: Promise<unknown>): void => underWay.add(work, waitUntil);
  const report = failureReporter(settings.onError, keepAlive);

  // A browser, a scanner, a health check.
  if (delivery.method !== 'POST') return answerMethod();

  let event: ReceivedWebhookEvent;
  try {
    if (settings.acknowledge === 'early' && waitUntil === undefined) refuseToBeCutOff();
    const header = headerLookup(delivery.headers);
    const body = await delivery.readBody(settings.maxBodyBytes);
    event = await verifyBytes(body, header, settings);
  } catch (error) {
    // Nothing in it may be trusted, so nothing of it is handled.
    report(error, { during: 'verification', event: undefined });
    return answerRefusal(error);
  }

  const handle = settings.functionFor(event);
  // Nobody wants it.
  if (handle === undefined) return answer(200, 'ignored');

  return handleVerified(event, handle, workshop, report, keepAlive);
}

async function handleVerified(
  event: ReceivedWebhookEvent,
  handle: EventFunction,
  { settings, shared }: Workshop,
  report: Report,
  keepAlive: (work: Promise<unknown>) => void,
): Promise<WebhookAnswer> {
  // The same event is being handled here at this moment.
  const first = shared.join(event.id);
  if (first !== undefined) return answerOutcome(await first);

  const work = shared.begin(event.id, () => handleOnce(event, handle, settings, report));
  keepAlive(work.outcome);

  // Once it is claimed, nobody else handles it, and this process has promised to.
  if (settings.acknowledge === 'early' && (await work.claimed)) return answer(202, 'accepted');

  return answerOutcome(await work.outcome);
}

function refuseToBeCutOff(): void {
  if (!isWorker()) return;
  throw new ConfigurationError(
    "With `acknowledge: 'early'`, a Worker would be ended with the answer, in the middle of its work: pass its context, " +
      '`handler.fetch(request, context)`, or the option `waitUntil`.',
  );
}
