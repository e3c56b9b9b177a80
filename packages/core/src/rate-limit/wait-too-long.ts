import type { LimitReason } from './take-turn.ts';

/** Thrown when a call would have to wait for the rate limit longer than it may. */
export class WaitTooLong extends Error {
  /** Milliseconds until the call's turn would come. */
  readonly milliseconds: number;
  /** Milliseconds that the call has waited for the limit before, in all its turns. */
  readonly spent: number;
  readonly reason: LimitReason;

  constructor(milliseconds: number, spent: number, reason: LimitReason) {
    super('The wait for the rate limit is too long.');
    this.milliseconds = milliseconds;
    this.spent = spent;
    this.reason = reason;
  }
}
