import type { RateLimitWindow } from '@clawbook/contract';
import type { RateLimit } from '../rate-limit/rate-limit-state.ts';

/** What is known of a run. Times are in milliseconds. */
export interface RunSoFar {
  readonly done: number;
  readonly left: number;
  readonly startedAt: number;
  readonly now: number;
  readonly rateLimit: RateLimit;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * When the rest will be done if it goes as fast as so far, and no faster than the rate limit allows; undefined
 * before anything is done.
 */
export function estimateEnd({ done, left, startedAt, now, rateLimit }: RunSoFar): number | undefined {
  if (done === 0) return undefined;
  const bySpeed = ((now - startedAt) / done) * left;
  return (
    now +
    Math.max(bySpeed, byLimit(left, rateLimit.minute, minute, now), byLimit(left, rateLimit.hour, hour, now))
  );
}

function byLimit(left: number, window: RateLimitWindow | undefined, length: number, now: number): number {
  if (window === undefined) return 0;
  const later = left - window.remaining;
  if (later <= 0) return 0;
  const windows = Math.ceil(later / window.limit);
  return Math.max(0, window.resetAt.getTime() - now) + (windows - 1) * length;
}
