import type { RateLimitRecord } from './rate-limit-record.ts';
import type { Wait } from './take-turn.ts';

// A moment more or less is no news.
const moment = 1;

/** The wait that the queue was told of last: it need not be told again for each call that arrives. */
export class AnnouncedWait {
  #until = -Infinity;
  #told: readonly unknown[] = [];

  /**
   * Takes note of a wait.
   *
   * @param until when it is over, on the steady clock
   * @returns whether calls that were told of the last one have to be told of it
   */
  isNews({ reason, hopeful }: Wait, until: number, { minute, windowLength }: RateLimitRecord): boolean {
    const told = [reason, hopeful, minute?.limit, windowLength];
    const isSame = told.every((value, index) => value === this.#told[index]);
    const isLonger = until > this.#until + moment;
    if (isSame && !isLonger) return false;
    this.#until = until;
    this.#told = told;
    return true;
  }
}
