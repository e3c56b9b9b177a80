import type { KnownWebhookEventType, WebhookEventDataByType, WebhookEventOf } from '@clawbook/contract';
import type { ReceivedWebhookEvent } from '../events/unknown-webhook-event.ts';
import type { ReplayStore } from '../replay/replay-store.ts';
import type { WebhookVerificationOptions } from '../verify/webhook-verification-options.ts';

/** A function for each event that you want; an event without one is acknowledged and passed over. */
export type WebhookEventHandlers = {
  readonly [Type in KnownWebhookEventType]?:
    | ((event: WebhookEventOf<Type, WebhookEventDataByType[Type]>) => unknown)
    | undefined;
};

/** What a failure is about. */
export interface WebhookFailure {
  /**
   * What failed: `verification`, and nothing was handled; `handling`, in your function; `replay_store`, in a store of your own.
   */
  readonly during: 'verification' | 'handling' | 'replay_store';
  /** The event, once it is verified. */
  readonly event: ReceivedWebhookEvent | undefined;
}

/** Keeps a platform from ending the work with the answer: that of Workers, or `after` of Next.js. */
export type WaitUntil = (work: Promise<unknown>) => unknown;

/** How deliveries are received. */
export interface WebhookHandlerOptions extends WebhookVerificationOptions {
  /**
   * Your functions, by the type of the event, at least one unless there is an `onUnknown`; a promise that they return is waited
   * for. When one throws, ClawBook delivers the event again; unless it throws a POST of the client with `outcome: 'unknown'`,
   * such as a message that may have arrived: then `onError` is told, and the event does not come again.
   */
  readonly on?: WebhookEventHandlers | undefined;
  /** Your function for events that this version of the SDK does not know (acknowledges and passes them over). */
  readonly onUnknown?: ((event: WebhookEventOf<string, unknown>) => unknown) | undefined;
  /**
   * Called with whatever goes wrong, a delivery that is refused included (a line on the console). When it fails, that is
   * logged and breaks nothing.
   */
  readonly onError?: ((error: unknown, failure: WebhookFailure) => unknown) | undefined;
  /** Remembers which events were handled (`memoryReplayStore()`, for one process). */
  readonly replayStore?: ReplayStore | undefined;
  /**
   * Milliseconds after which an event that is still being handled may be handled by another delivery, since the process that had
   * it must have died (300,000). More than your slowest function takes.
   */
  readonly lease?: number | undefined;
  /**
   * When ClawBook is answered (`'handled'`). `'handled'`: after your function, so that ClawBook delivers again if it failed; it
   * waits for about 10 s. `'early'`: at once, with 202, and your function works on after that; when it fails, ClawBook does
   * not know, and `onError` is all that happens. Where the platform ends the work with the answer, it needs `waitUntil`.
   */
  readonly acknowledge?: 'handled' | 'early' | undefined;
  /** Keeps the platform from ending the work with the answer, if it is the same for all requests; or see `fetch`. */
  readonly waitUntil?: WaitUntil | undefined;
}
