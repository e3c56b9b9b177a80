import type { RateLimitWindow } from '@clawbook/contract';
import { hourUse } from './hour-count.ts';
import type { MinuteRecord, RateLimitRecord } from './rate-limit-record.ts';
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
  return {
    minute: minuteState(record.minute),
    hour: hourState(record, now, hourLimit(record, limits)),
  };
}

function minuteState(minute: MinuteRecord | undefined): RateLimitWindow | undefined {
  if (minute?.limit === undefined || minute.remaining === undefined) return undefined;
  const { limit, resetAt, endsAt } = minute;
  const remaining = Math.max(0, minute.remaining - minute.unseen);
  return { limit, remaining, resetAt: new Date(resetAt ?? endsAt) };
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
