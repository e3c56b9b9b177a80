import { cursors } from './cursors.ts';
import type { Dialect } from './dialect.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import { retryAfter } from './retry-after.ts';

/** Discord's buckets, and the time until the reset in fractions of a second. */
export const discord: Dialect = {
  ...cursors,
  refusal: { message: 'You are being rate limited.', retry_after: 1, global: false },
  limitHeaders: (state) => [
    ...rateLimitHeaders(state),
    'X-RateLimit-Reset-After',
    ((state.resetAt - state.now) / 1_000).toFixed(3),
    'X-RateLimit-Bucket',
    'messages',
    ...retryAfter(state),
  ],
};
