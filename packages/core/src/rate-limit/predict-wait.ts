import { resolution } from './minute-end.ts';
import { presentMinute, type RateLimitRecord } from './rate-limit-record.ts';
import { type GivenLimits, minuteLimit, type Wait } from './take-turn.ts';

/**
 * How long the call at a place in the queue will wait at the least, in milliseconds: until the next window, and
 * through as many more of them as those before it use up.
 *
 * @param place 0 for the first in the queue
 */
export function predictWait(
  record: RateLimitRecord,
  wait: Wait,
  now: number,
  place: number,
  given: GivenLimits,
): number {
  const first = Math.max(0, wait.until - now);
  const limit = minuteLimit(record, given);
  if (wait.reason === 'hour' || limit === Infinity) return first;
  const windows = Math.floor(place / limit);
  // A gate that opens in the middle of a window can be followed by the next one at once.
  const whole = isWindowEnd(record, wait) ? windows : Math.max(0, windows - 1);
  return first + whole * record.windowLength;
}

function isWindowEnd(record: RateLimitRecord, { until, reason }: Wait): boolean {
  if (reason === 'minute') return true;
  const resetAt = presentMinute(record)?.resetAt;
  return resetAt !== undefined && Math.abs(until - resetAt) <= resolution;
}
