import { received } from '@clawbook/contract';
import { ConfigurationError } from '@clawbook/core/errors';
import type { ReceivedWebhookEvent } from '../events/unknown-webhook-event.ts';
import type { ReplayClaim, ReplayState } from '../replay/replay-store.ts';
import { mayHaveSent } from './may-have-sent.ts';
import type { Report } from './report-failure.ts';
import type { EventFunction, HandlerSettings } from './resolve-handler-options.ts';

/**
 * What became of an event: `failed` if the function failed; `unknown` if it failed with something of which nobody knows
 * whether it was carried out.
 */
export type EventOutcome =
  | 'handled'
  | 'already_handled'
  | 'in_progress'
  | 'failed'
  | 'unknown'
  | 'not_claimed';

/** Work on one event. */
export interface EventWork {
  /** Whether this delivery got the event, as the store says. */
  readonly claimed: Promise<boolean>;
  /** What became of it in the end; it never rejects. */
  readonly outcome: Promise<EventOutcome>;
}

/**
 * Claims an event, handles it and says so to the store: completed if the function succeeded, released if it failed.
 * What may have sent a message is not released: nothing is sent twice. Nothing is handled without a claim.
 */
export function handleOnce(
  event: ReceivedWebhookEvent,
  handle: EventFunction,
  settings: Pick<HandlerSettings, 'replayStore' | 'lease'>,
  report: Report,
): EventWork {
  const { replayStore: store, lease } = settings;
  const claim: ReplayClaim = { owner: crypto.randomUUID(), lease };
  const state = claimEvent(store, event, claim, report);
  return { claimed: state.then((now) => now === 'claimed'), outcome: finish() };

  async function finish(): Promise<EventOutcome> {
    const now = await state;
    if (now === 'done') return 'already_handled';
    if (now !== 'claimed') return now;
    try {
      await handle(event);
    } catch (error) {
      report(error, { during: 'handling', event });
      if (mayHaveSent(error)) {
        await tell(() => store.complete(event.id, claim), event, report);
        return 'unknown';
      }
      // If this fails, the event is claimed until the lease runs out, and then delivered again.
      await tell(() => store.release(event.id, claim), event, report);
      return 'failed';
    }
    // If this fails, the event has been handled all the same: to deliver it again would be wrong.
    await tell(() => store.complete(event.id, claim), event, report);
    return 'handled';
  }
}

async function claimEvent(
  store: HandlerSettings['replayStore'],
  event: ReceivedWebhookEvent,
  claim: ReplayClaim,
  report: Report,
): Promise<ReplayState | 'not_claimed'> {
  try {
    const state: unknown = await store.claim(event.id, claim);
    if (state === 'claimed' || state === 'in_progress' || state === 'done') return state;
    throw new ConfigurationError(
      `\`replayStore.claim\` must answer 'claimed', 'in_progress' or 'done', got ${received(state)}.`,
    );
  } catch (error) {
    report(error, { during: 'replay_store', event });
    return 'not_claimed';
  }
}

async function tell(work: () => unknown, event: ReceivedWebhookEvent, report: Report): Promise<void> {
  try {
    await work();
  } catch (error) {
    report(error, { during: 'replay_store', event });
  }
}
