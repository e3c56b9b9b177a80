import { readRateLimit } from './read-rate-limit.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { readServerTime } from './read-server-time.ts';

/**
 * How long a 429 asks to wait, in milliseconds from now: by `Retry-After`, else until the window's reset on
 * the server's clock. Undefined if the answer does not say.
 */
export function readRateLimitWait(headers: Headers, localTime: number): number | undefined {
  const serverTime = readServerTime(headers) ?? localTime;
  const resetAt = readRateLimit(headers)?.resetAt.getTime();
  const untilReset = resetAt === undefined ? undefined : Math.max(0, resetAt - serverTime);
  return readRetryAfter(headers, serverTime) ?? untilReset;
}
