import type { CallEnded, CallScope } from '../policy/call-scope.ts';
import type { GivenLimits, LimitReason, Ticket } from './take-turn.ts';
import { WaitTooLong } from './wait-too-long.ts';

/** What a call tells the limiter about itself. */
export interface Visitor {
  readonly scope: CallScope;
  /** How many requests may be in flight at a time. */
  readonly maxConcurrent: number;
  /** The longest wait for the rate limit over the whole call, in milliseconds. */
  readonly maxWait: number;
  readonly limits: GivenLimits;
  /** Called when the call begins to wait for the rate limit, with the milliseconds. */
  readonly onWait: (milliseconds: number, reason: LimitReason) => void;
}

/** A call's place in the queue, which it keeps when it comes back after a 429. */
export interface Place {
  readonly visitor: Visitor;
  readonly arrival: number;
  /** Since when it waits for the limit; undefined while it does not. */
  waitsSince: number | undefined;
  /** How much of `maxWait` was spent before, in milliseconds. */
  spent: number;
  /** Until when it was told that it waits. */
  toldUntil: number;
}

/** A call in the queue. */
export interface WaitingCall {
  readonly place: Place;
  readonly key: string;
  readonly admit: (ticket: Ticket) => void;
  readonly refuse: (reason: WaitTooLong | CallEnded) => void;
}

/** The place of a call that has just arrived. */
export function newPlace(visitor: Visitor, arrival: number): Place {
  return { visitor, arrival, waitsSince: undefined, spent: 0, toldUntil: -Infinity };
}

/**
 * Takes note that a call waits from `now` on for at least `more` milliseconds. It is refused if it may not wait that
 * long.
 *
 * @returns whether this is news for a call that goes on waiting
 */
export function holdBack(
  { place, refuse }: WaitingCall,
  now: number,
  more: number,
  reason: LimitReason,
): boolean {
  const { maxWait, scope } = place.visitor;
  place.waitsSince ??= now;
  if (place.spent + (now - place.waitsSince) + more > maxWait || more > scope.timeLeft) {
    refuse(new WaitTooLong(more, reason));
    return false;
  }
  // A moment more or less is no news.
  if (now + more <= place.toldUntil + 1) return false;
  place.toldUntil = now + more;
  return true;
}

/** Takes note that a call waits no longer. */
export function stopWaiting(place: Place, now: number): void {
  if (place.waitsSince !== undefined) place.spent += now - place.waitsSince;
  place.waitsSince = undefined;
}
