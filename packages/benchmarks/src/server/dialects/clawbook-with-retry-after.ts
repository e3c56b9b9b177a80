import { clawbook } from './clawbook.ts';
import type { Dialect } from './dialect.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import { retryAfter } from './retry-after.ts';

/** ClawBook with a `Retry-After`, which clients that do not know ClawBook's headers wait for. */
export const clawbookWithRetryAfter: Dialect = {
  ...clawbook,
  limitHeaders: (state) => [...rateLimitHeaders(state), ...retryAfter(state)],
};
