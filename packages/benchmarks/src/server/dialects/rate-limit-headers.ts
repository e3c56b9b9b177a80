import type { LimitState } from './dialect.ts';

/** `X-RateLimit-*` with the reset in whole Unix seconds, rounded up: before that, nothing is allowed. */
export function rateLimitHeaders({ limit, remaining, resetAt }: LimitState): readonly string[] {
  return [
    'X-RateLimit-Limit',
    String(limit.requests),
    'X-RateLimit-Remaining',
    String(remaining),
    'X-RateLimit-Reset',
    String(Math.ceil(resetAt / 1_000)),
  ];
}
