import { createFixedWindow, type FixedWindow } from './fixed-window.ts';
import type { RateLimitSettings } from './rate-limit-settings.ts';
import { Refusal } from './refusal.ts';

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

/** A limiter by the given clock in milliseconds; without settings it lets everything through. */
export function createRateLimiter(settings: RateLimitSettings | undefined, clock: () => number): RateLimiter {
  const windowsByKey = new Map<string, Windows>();
  return {
    reset: () => windowsByKey.clear(),
    admit: (keyId, headers) => {
      if (settings === undefined) return;
      const windows = windowsByKey.get(keyId) ?? createWindows(settings);
      windowsByKey.set(keyId, windows);
      const now = clock();
      const usedUp = findUsedUp(windows, now);
      if (usedUp === undefined) {
        windows.minute.take(now);
        windows.hour.take(now);
      }
      if (settings.headers) {
        // The headers tell of the minute alone, as documented: a used-up hour shows in none of them.
        headers.set('X-RateLimit-Limit', String(settings.perMinute));
        headers.set('X-RateLimit-Remaining', String(windows.minute.remaining(now)));
        headers.set('X-RateLimit-Reset', String(resetSeconds(windows.minute.endsAt(now), now, settings)));
      }
      if (usedUp !== undefined) throw refuse(usedUp, settings);
    },
  };
}

interface Windows {
  readonly minute: FixedWindow;
  readonly hour: FixedWindow;
}

function createWindows({ perMinute, perHour, minute, hour, windowStart }: RateLimitSettings): Windows {
  return {
    minute: createFixedWindow(perMinute, minute, windowStart),
    hour: createFixedWindow(perHour, hour, windowStart),
  };
}

function resetSeconds(end: number, now: number, { resetHeader }: RateLimitSettings): number {
  if (resetHeader === 'seconds_left') return Math.ceil((end - now) / 1_000);
  return resetHeader === 'rounded_down' ? Math.floor(end / 1_000) : Math.ceil(end / 1_000);
}

function findUsedUp(windows: Windows, now: number) {
  if (windows.minute.remaining(now) === 0) return 'minute';
  return windows.hour.remaining(now) === 0 ? 'hour' : undefined;
}

function refuse(window: 'minute' | 'hour', { perMinute, perHour }: RateLimitSettings): Refusal {
  const limit = window === 'minute' ? perMinute : perHour;
  return new Refusal(429, 'RATE_LIMITED', `Rate limit exceeded: ${limit} requests per ${window}`, {
    limit,
    window,
  });
}
