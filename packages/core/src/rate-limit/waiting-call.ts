import type { CallEnded, CallScope } from '../policy/call-scope.ts';
import type { Connection } from './connections.ts';
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
  /** How much of `maxWait` it has spent in the queue before, in milliseconds. */
  spent: number;
  /** How long the queue had been held back when it came into it. */
  heldBefore: number;
  /** Until when it was told that it waits. */
  toldUntil: number;
}

/** A call in the queue. */
export interface WaitingCall {
  readonly place: Place;
  readonly key: string;
  readonly admit: (ticket: Ticket, connection: Connection) => void;
  readonly refuse: (reason: WaitTooLong | CallEnded) => void;
}

/** The place of a call that has just arrived. */
export function newPlace(visitor: Visitor, arrival: number): Place {
  return { visitor, arrival, spent: 0, heldBefore: 0, toldUntil: -Infinity };
}

/** A wait that a call is told of. */
export interface CallWait {
  /** The present time on the steady clock, in milliseconds. */
  readonly now: number;
  /** How long the queue has been held back so far. */
  readonly held: number;
  /** How long the call will wait from now on at the least. */
  readonly more: number;
  readonly reason: LimitReason;
}

/**
 * Takes note that a call has to wait. It is refused if it may not wait that long.
 *
 * @returns whether this is news for a call that goes on waiting
 */
export function holdBack({ place, refuse }: WaitingCall, { now, held, more, reason }: CallWait): boolean {
  const { maxWait, scope } = place.visitor;
  const before = spentBy(place, held);
  if (before + more > maxWait || more > scope.timeLeft) {
    refuse(new WaitTooLong(more, before, reason));
    return false;
  }
  // A moment more or less is no news.
  if (now + more <= place.toldUntil + 1) return false;
  place.toldUntil = now + more;
  return true;
}

/** How long a call has waited for the limit, in all its turns. */
export function spentBy({ spent, heldBefore }: Place, held: number): number {
  return spent + held - heldBefore;
}
