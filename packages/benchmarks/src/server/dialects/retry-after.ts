import type { LimitState } from './dialect.ts';

/** `Retry-After` in whole seconds, with a 429 alone. */
export function retryAfter({ allowed, resetAt, now }: LimitState): readonly string[] {
  return allowed ? [] : ['Retry-After', String(Math.ceil((resetAt - now) / 1_000))];
}
