import type { Outcome } from '../errors/outcome.ts';

/** How an attempt failed. */
export type AttemptFailure =
  /** No connection was made: name not found, refused, connect timeout, TLS failure. */
  | { readonly type: 'never_sent' }
  /** The connection broke after the request may have left. */
  | { readonly type: 'lost' }
  /** The attempt's `timeout` passed; without a connection, the request was not sent. */
  | { readonly type: 'timeout'; readonly isSent: boolean }
  /** The server answered with an error status or a redirect. */
  | { readonly type: 'status'; readonly status: number }
  /** The server answered `success: false` under a successful status. */
  | { readonly type: 'refused' }
  /** The server answered something that is no answer of the API. */
  | { readonly type: 'unreadable' };

/** What is to be known of a request in order to decide whether to repeat it. */
export interface RetryContext {
  readonly method: string;
  /** Whether an idempotency key says that something in between removes duplicates. */
  readonly hasIdempotencyKey: boolean;
  /** How many repeats `maxRetries` still allows. */
  readonly retriesLeft: number;
  /** Whether the rate limiter is on: it then waits for a 429, and that is not counted as a repeat. */
  readonly waitsForRateLimit: boolean;
}

/** What to do after a failed attempt, and what became of the request if nothing is done. */
export interface RetryDecision {
  readonly outcome: Outcome;
  /** `backoff` repeats after a pause and is counted; `rate_limit` repeats when the limit allows and is not. */
  readonly repeat: 'no' | 'backoff' | 'rate_limit';
}

/**
 * Decides after a failed attempt. A request that may have been carried out is repeated only if carrying it
 * out twice is the same as once; a POST is not, unless it has an idempotency key.
 */
export function decideRetry(failure: AttemptFailure, context: RetryContext): RetryDecision {
  const outcome = outcomeOf(failure);
  if (failure.type === 'status' && failure.status === 429 && context.waitsForRateLimit) {
    return { outcome, repeat: 'rate_limit' };
  }
  const repeat = context.retriesLeft > 0 && isTransient(failure) && isSafe(outcome, context);
  return { outcome, repeat: repeat ? 'backoff' : 'no' };
}

/** What became of a request whose attempt failed. */
export function outcomeOf(failure: AttemptFailure): Outcome {
  switch (failure.type) {
    case 'never_sent':
      return 'not_sent';
    case 'timeout':
      return failure.isSent ? 'unknown' : 'not_sent';
    case 'lost':
    case 'unreadable':
      return 'unknown';
    case 'refused':
      return 'rejected';
    case 'status':
      return outcomeOfStatus(failure.status);
  }
}

function outcomeOfStatus(status: number): Outcome {
  // A browser hides a redirect behind the status 0, and "see other" is how a server sends one on after the work is done; the other redirects come before it.
  if (status === 303 || status < 300) return 'unknown';
  if (status < 500) return status === 408 ? 'unknown' : 'rejected';
  return status === 501 ? 'rejected' : 'unknown';
}

function isTransient(failure: AttemptFailure): boolean {
  if (failure.type !== 'status') return failure.type !== 'refused' && failure.type !== 'unreadable';
  const { status } = failure;
  return status === 408 || status === 429 || (status >= 500 && status !== 501);
}

function isSafe(outcome: Outcome, { method, hasIdempotencyKey }: RetryContext): boolean {
  return outcome !== 'unknown' || method !== 'POST' || hasIdempotencyKey;
}
