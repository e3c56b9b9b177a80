import { cursors } from './cursors.ts';
import type { Dialect } from './dialect.ts';
import { retryAfter } from './retry-after.ts';

/** `ok` in each body, and `Retry-After`. */
export const slack: Dialect = {
  ...cursors,
  object: (value) => ({ ok: true, ...value }),
  refusal: { ok: false, error: 'ratelimited' },
  limitHeaders: retryAfter,
};
