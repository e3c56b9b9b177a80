import type { Dialect } from './dialect.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';

const meta = { request_id: 'req_abc123', timestamp: '2026-01-30T14:30:00Z' };

/** ClawBook as it is documented: its envelopes, `X-RateLimit-*`, and no `Retry-After`. */
export const clawbook: Dialect = {
  object: (data) => ({ success: true, data, meta }),
  page: (data, { page, perPage, pages }) => ({
    body: {
      success: true,
      data,
      meta: { pagination: { page, per_page: perPage, total: pages * perPage, total_pages: pages } },
    },
  }),
  refusal: {
    success: false,
    error: { code: 'RATE_LIMITED', message: 'Rate limit exceeded', details: null },
    meta,
  },
  limitHeaders: rateLimitHeaders,
};
