import { type RateLimitWindow, rateLimitTiers } from '@clawbook/contract';

const minute = 60_000;
const hour = 60 * minute;

/**
 * Counts the requests of the last hour, since no header tells them. They are kept by the minute, so an hour
 * of any length of history takes sixty numbers, and a request counts for up to a minute longer than an hour.
 */
export class HourCount {
  readonly #byMinute = new Map<number, number>();

  /** Counts one request. */
  add(now: number): void {
    const current = Math.floor(now / minute);
    this.#byMinute.set(current, (this.#byMinute.get(current) ?? 0) + 1);
    this.#forget(now);
  }

  /**
   * The hour's window; undefined while the tier is not known.
   *
   * @param perMinute the minute's limit, by which the tier is recognised
   */
  window(now: number, perMinute: number | undefined): RateLimitWindow | undefined {
    const tier = Object.values(rateLimitTiers).find((quota) => quota.perMinute === perMinute);
    if (tier === undefined) return undefined;
    this.#forget(now);
    let used = 0;
    let oldest: number | undefined;
    for (const [start, count] of this.#byMinute) {
      used += count;
      oldest ??= start;
    }
    const resetAt = oldest === undefined ? now : (oldest + 1) * minute + hour;
    return { limit: tier.perHour, remaining: Math.max(0, tier.perHour - used), resetAt: new Date(resetAt) };
  }

  #forget(now: number): void {
    for (const start of this.#byMinute.keys()) {
      if ((start + 1) * minute + hour > now) return;
      this.#byMinute.delete(start);
    }
  }
}
