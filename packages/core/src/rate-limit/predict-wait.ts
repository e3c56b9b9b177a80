import type { RateLimitRecord } from './rate-limit-record.ts';
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
  return first + Math.floor(place / limit) * record.windowLength;
}
