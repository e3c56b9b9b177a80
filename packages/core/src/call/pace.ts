import { backoff } from '../policy/backoff.ts';
import { outcomeOf } from '../policy/retry.ts';
import type { TurnEnd } from '../rate-limit/end-turn.ts';
import type { Answer } from '../response/answer.ts';
import { readRateLimitWait } from '../response/read-rate-limit-wait.ts';
import { readRetryAfter } from '../response/read-retry-after.ts';
import { readServerTime } from '../response/read-server-time.ts';
import type { AttemptResult } from './attempt-once.ts';
import type { Run } from './run.ts';

// The least wait in milliseconds after a 429 that does not say how long, or says again that it is over.
const leastWait = 100;

/**
 * What an attempt says of the rate limit. A 429 keeps this call and all others of the key waiting.
 *
 * @param refusals how many 429 this call got before; a server that keeps saying "now" is asked more slowly
 */
export function turnEnd(result: AttemptResult, run: Run, refusals: number): TurnEnd {
  if (result.answer === undefined) {
    return { type: outcomeOf(result.failure) === 'not_sent' ? 'never_sent' : 'lost' };
  }
  const { status, headers, rateLimit } = result.answer;
  return {
    type: 'answered',
    date: readServerTime(headers),
    told: rateLimit === undefined ? undefined : { ...rateLimit, resetAt: rateLimit.resetAt.getTime() },
    refusedFor: status === 429 ? refusedFor(headers, run, refusals) : undefined,
  };
}

function refusedFor(headers: Headers, run: Run, refusals: number): number {
  const { clock } = run.workshop;
  const told = readRateLimitWait(headers, clock.now());
  if (refusals === 0 && told !== undefined) return told;
  return Math.max(told ?? 0, leastWait, backoff(refusals, clock.random()));
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
  return readRetryAfter(headers, readServerTime(headers) ?? now);
}
