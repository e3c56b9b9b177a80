import type { Clock } from '../policy/clock.ts';

// `Date` is in whole seconds, cut off.
const resolution = 1_000;
// A server may write the same `Date` a little longer than it holds.
const tolerance = 100;
// Two clocks that are set by the network agree to about this.
const accuracy = 50;

/**
 * The server's clock, as far as its `Date` headers tell. Two clocks that agree within what `Date` can show are
 * taken to agree, since both are set by the network; otherwise the server's is taken to be as late as `Date` allows,
 * so that nothing is sent before its time. It stands on the steady clock: setting the machine's clock moves nothing.
 */
export class ServerClock {
  readonly #clock: Clock;
  #ahead: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#ahead = clock.now() - clock.monotonic() - accuracy;
  }

  /** The server's time, in milliseconds. */
  now(): number {
    return this.#clock.monotonic() + this.#ahead;
  }

  /**
   * Learns from the `Date` of an answer, in milliseconds.
   *
   * @param sentAt when the request was let go, by this clock's `now`
   * @param resetAt the end of the server's window, as the answer tells it
   */
  observe(date: number, sentAt: number, resetAt?: number): void {
    const receivedAt = this.now();
    // It was at least this late when it answered, and less than a second later.
    const isBehind = receivedAt < date;
    const isAhead = sentAt > date + resolution + tolerance;
    // The window was over by this clock when the request went out, and is not by the server's.
    const isEarly = resetAt !== undefined && date < resetAt && sentAt >= resetAt;
    if (isBehind || isAhead || isEarly) this.#ahead += date - receivedAt;
  }
}
