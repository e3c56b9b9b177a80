import { documentedLength, resolution } from './minute-end.ts';
import type { RateLimitRecord } from './rate-limit-record.ts';

interface ToldWindow {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
}

/**
 * How long further windows are taken to be at the least, in milliseconds. ClawBook's last a minute, so what is seen
 * of one says less, unless it shows that this server's are shorter.
 *
 * @param told what the first answer of the window told
 * @param seen how much of the window was seen: from its first answer to its end
 */
export function windowLength(record: RateLimitRecord, told: ToldWindow, seen: number): number {
  if (record.windowLength === documentedLength && isShorter(record, told)) return seen;
  return Math.max(record.windowLength, seen);
}

function isShorter({ minute, taken }: RateLimitRecord, { limit, remaining, resetAt }: ToldWindow): boolean {
  // Two ends lie at least a window apart, give or take the second to which they are rounded.
  if (minute?.resetAt !== undefined) {
    const apart = resetAt - minute.resetAt;
    return apart > 0 && apart < documentedLength - resolution;
  }
  // Nobody used it before: it began with this process, unless it is a minute of the clock.
  return remaining + taken >= limit && resetAt % documentedLength !== 0;
}
