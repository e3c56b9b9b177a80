import { backoff } from '../policy/backoff.ts';
import type { Answer } from '../response/answer.ts';
import { readRateLimit } from '../response/read-rate-limit.ts';
import { readRateLimitWait } from '../response/read-rate-limit-wait.ts';
import { readRetryAfter } from '../response/read-retry-after.ts';
import { readServerTime } from '../response/read-server-time.ts';
import type { AttemptResult } from './attempt-once.ts';
import type { Run } from './run.ts';

// The least wait in milliseconds after a 429 that does not say how long, or says again that it is over.
const leastWait = 100;

/**
 * Tells the limiter what an answer says of the rate limit; a 429 closes the gate, for this call and all others.
 *
 * @param refusals how many 429 this call got before; a server that keeps saying "now" is asked more slowly
 * @returns how long a 429 makes the call wait; undefined for every other answer
 */
export function pace(result: AttemptResult, run: Run, refusals: number): Pause | undefined {
  const { limiter, workshop } = run;
  const { options, clock } = workshop;
  if (result.answer === undefined) return undefined;
  limiter.observe(readRateLimit(result.answer.headers));
  if (result.answer.status !== 429 || !options.waitsForRateLimit) return undefined;
  const told = readRateLimitWait(result.answer.headers, clock.now());
  const isFirst = refusals === 0 && told !== undefined;
  const wait = isFirst ? told : Math.max(told ?? 0, leastWait, backoff(refusals, clock.random()));
  limiter.close(wait);
  return { milliseconds: wait, isTold: true };
}

/** How long to wait before a repeat, in milliseconds, and whether the server asks for it. */
export interface Pause {
  readonly milliseconds: number;
  readonly isTold: boolean;
}

/** What `Retry-After` asks for (after a 429 also the reset of the window), else the backoff. */
export function pause(result: AttemptResult, run: Run, repeats: number): Pause {
  const { clock } = run.workshop;
  const told = result.answer === undefined ? undefined : readTold(result.answer, clock.now());
  return { milliseconds: told ?? backoff(repeats, clock.random()), isTold: told !== undefined };
}

function readTold({ status, headers }: Answer, now: number): number | undefined {
  if (status === 429) return readRateLimitWait(headers, now);
  return readRetryAfter(headers, readServerTime(headers, now));
}
