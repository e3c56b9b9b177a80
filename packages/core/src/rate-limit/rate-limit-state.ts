import type { RateLimitWindow } from '@clawbook/contract';
import { hourUse } from './hour-count.ts';
import type { RateLimitRecord } from './rate-limit-record.ts';
import { type GivenLimits, hourLimit } from './take-turn.ts';

/** The last known state of both windows of the rate limit. */
export interface RateLimit {
  /** The minute, from the headers of the newest answer; undefined before the first. */
  readonly minute: RateLimitWindow | undefined;
  /** The hour, counted from what was sent; undefined while its limit is not known. */
  readonly hour: RateLimitWindow | undefined;
}

/** What a record says of the windows, for users. */
export function rateLimitState(record: RateLimitRecord, now: number, limits: GivenLimits): RateLimit {
  const { limit, remaining, resetAt } = record.minute ?? {};
  const isTold = limit !== undefined && remaining !== undefined && resetAt !== undefined;
  return {
    minute: isTold ? { limit, remaining, resetAt: new Date(resetAt) } : undefined,
    hour: hourState(record, now, hourLimit(record, limits)),
  };
}

function hourState(
  record: RateLimitRecord,
  now: number,
  limit: number | undefined,
): RateLimitWindow | undefined {
  if (limit === undefined) return undefined;
  const { used, fewerAt = now } = hourUse(record.hour, now);
  return { limit, remaining: Math.max(0, limit - used), resetAt: new Date(fewerAt) };
}
