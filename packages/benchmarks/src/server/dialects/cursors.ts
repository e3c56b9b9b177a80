import type { Dialect } from './dialect.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';
import { retryAfter } from './retry-after.ts';

/** Objects without an envelope and lists that go on after an id, as OpenAI, Anthropic and Stripe have them. */
export const cursors: Dialect = {
  object: (value) => value,
  page: (data, { page, pages, path }) => ({
    body: {
      object: 'list',
      data,
      has_more: page < pages,
      first_id: data[0]?.id,
      last_id: data.at(-1)?.id,
      url: path,
    },
  }),
  refusal: {
    message: 'Rate limit exceeded',
    error: { type: 'rate_limit_error', message: 'Rate limit exceeded' },
  },
  limitHeaders: (state) => [...rateLimitHeaders(state), ...retryAfter(state)],
};
