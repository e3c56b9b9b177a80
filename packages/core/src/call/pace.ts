import { backoff } from '../policy/backoff.ts';
import { readRateLimit } from '../response/read-rate-limit.ts';
import { readRateLimitWait } from '../response/read-rate-limit-wait.ts';
import { readRetryAfter } from '../response/read-retry-after.ts';
import { readServerTime } from '../response/read-server-time.ts';
import type { AttemptResult } from './attempt-once.ts';
import type { Run } from './run.ts';

/**
 * Tells the limiter what an answer says of the rate limit; a 429 closes the gate, for this call and all others.
 *
 * @param refusals how many 429 this call got before; a server that keeps saying "now" is asked more slowly
 * @returns how long a 429 makes the call wait, in milliseconds; undefined for every other answer
 */
export function pace(result: AttemptResult, run: Run, refusals: number): number | undefined {
  const { limiter, options, clock } = run.workshop;
  if (result.answer === undefined) return undefined;
  limiter.observe(readRateLimit(result.answer.headers));
  if (result.answer.status !== 429 || !options.waitsForRateLimit) return undefined;
  const told = readRateLimitWait(result.answer.headers, clock.now());
  const wait =
    refusals === 0 && told !== undefined ? told : Math.max(told ?? 0, backoff(refusals, clock.random()));
  limiter.close(wait);
  return wait;
}

/** How long to wait before a repeat, in milliseconds: what `Retry-After` asks for, else the backoff. */
export function pause(result: AttemptResult, run: Run, repeats: number): number {
  const { clock } = run.workshop;
  const chosen = backoff(repeats, clock.random());
  if (result.answer === undefined) return chosen;
  const { status, headers } = result.answer;
  const now = clock.now();
  const told =
    status === 429 ? readRateLimitWait(headers, now) : readRetryAfter(headers, readServerTime(headers, now));
  return told ?? chosen;
}
