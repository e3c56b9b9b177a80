import type { Limit } from '../figures/lower-bound.ts';

/**
 * When a window begins: `clock` at the full multiples of its length, such as each full minute; `first` with the
 * first request after the one before is over, so that it can end anywhere within a second.
 */
export type Alignment = 'clock' | 'first';

/** What the window says to one request. */
export interface Admission {
  readonly allowed: boolean;
  readonly remaining: number;
  /** When the window ends, in Unix milliseconds. */
  readonly resetAt: number;
}

/** Lets so many requests through in each window, and counts only those. */
export class FixedWindow {
  readonly limit: Limit;
  readonly #alignment: Alignment;
  #start = Number.NEGATIVE_INFINITY;
  #used = 0;

  constructor(limit: Limit, alignment: Alignment) {
    this.limit = limit;
    this.#alignment = alignment;
  }

  /** Counts a request at a time in Unix milliseconds, if the window has room for it. */
  take(now: number): Admission {
    const { requests, window } = this.limit;
    if (now >= this.#start + window) {
      this.#start = this.#alignment === 'clock' ? now - (now % window) : now;
      this.#used = 0;
    }
    const allowed = this.#used < requests;
    if (allowed) this.#used++;
    return { allowed, remaining: requests - this.#used, resetAt: this.#start + window };
  }
}
