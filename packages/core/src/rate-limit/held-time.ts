/** How long a limiter's queue has been held back by the limit so far; the time in which it moves is not counted. */
export class HeldTime {
  #before = 0;
  #since: number | undefined;

  /** The limit holds the queue back from `now` on. */
  start(now: number): void {
    this.#since ??= now;
  }

  /** The queue moves again. */
  stop(now: number): void {
    this.#before = this.total(now);
    this.#since = undefined;
  }

  /** The milliseconds up to `now`. */
  total(now: number): number {
    return this.#before + (this.#since === undefined ? 0 : now - this.#since);
  }
}
