import type { RateLimitWindow } from '@clawbook/contract';

// Unix seconds of the years 2001 to 2286: whatever is outside is no time, or one in another unit.
const earliest = 1e9;
const latest = 1e10;

/** The minute's window as the headers tell it; undefined if one of them is missing or makes no sense. */
export function readRateLimit(headers: Headers): RateLimitWindow | undefined {
  const limit = wholeNumber(headers.get('x-ratelimit-limit'));
  const remaining = wholeNumber(headers.get('x-ratelimit-remaining'));
  const reset = wholeNumber(headers.get('x-ratelimit-reset'));
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  if (limit === 0 || remaining > limit || reset < earliest || reset > latest) return undefined;
  return { limit, remaining, resetAt: new Date(reset * 1_000) };
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
