import type { RateLimitQuota } from '@clawbook/contract';
import { createFixedWindow, type FixedWindow } from './fixed-window.ts';
import { Refusal } from './refusal.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Counts the requests of each key. */
export interface RateLimiter {
  /**
   * Counts a request and writes the `X-RateLimit-*` headers of its answer; throws a 429, uncounted, when the
   * key's minute or hour is used up.
   */
  readonly admit: (keyId: string, headers: Headers) => void;
  /** Forgets all counts. */
  readonly reset: () => void;
}

/** A limiter of the quota, by the given clock in milliseconds; without a quota it lets everything through. */
export function createRateLimiter(quota: RateLimitQuota | undefined, clock: () => number): RateLimiter {
  const windowsByKey = new Map<string, { minute: FixedWindow; hour: FixedWindow }>();
  return {
    reset: () => windowsByKey.clear(),
    admit: (keyId, headers) => {
      if (quota === undefined) return;
      const windows = windowsByKey.get(keyId) ?? createWindows(quota);
      windowsByKey.set(keyId, windows);
      const now = clock();
      const usedUp = findUsedUp(windows, now);
      if (usedUp === undefined) {
        windows.minute.take(now);
        windows.hour.take(now);
      }
      // The headers tell of the minute alone, as documented: a used-up hour shows in none of them.
      headers.set('X-RateLimit-Limit', String(quota.perMinute));
      headers.set('X-RateLimit-Remaining', String(windows.minute.remaining(now)));
      headers.set('X-RateLimit-Reset', String((Math.floor(now / minute) + 1) * (minute / 1_000)));
      if (usedUp !== undefined) throw refuse(usedUp, quota);
    },
  };
}

function createWindows({ perMinute, perHour }: RateLimitQuota) {
  return { minute: createFixedWindow(perMinute, minute), hour: createFixedWindow(perHour, hour) };
}

function findUsedUp(windows: { minute: FixedWindow; hour: FixedWindow }, now: number) {
  if (windows.minute.remaining(now) === 0) return 'minute';
  return windows.hour.remaining(now) === 0 ? 'hour' : undefined;
}

function refuse(window: 'minute' | 'hour', { perMinute, perHour }: RateLimitQuota): Refusal {
  const limit = window === 'minute' ? perMinute : perHour;
  return new Refusal(429, 'RATE_LIMITED', `Rate limit exceeded: ${limit} requests per ${window}`, {
    limit,
    window,
  });
}
