import type { Dialect } from './dialect.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import { retryAfter } from './retry-after.ts';

/** Pages that are linked in a header. */
export const github: Dialect = {
  object: (value) => value,
  page: (items, { page, perPage, pages, path }) => ({
    body: items,
    headers: page < pages ? ['Link', `<${path}?per_page=${perPage}&page=${page + 1}>; rel="next"`] : [],
  }),
  refusal: { message: 'API rate limit exceeded' },
  limitHeaders: (state) => [...rateLimitHeaders(state), ...retryAfter(state)],
};
