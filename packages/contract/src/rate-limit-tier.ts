/** The plans of ClawBook, which differ in how many requests they allow. */
export type RateLimitTier = 'standard' | 'pro' | 'elite';

/** How many requests a key may make in each of the two windows. */
export interface RateLimitQuota {
  /** Requests in one minute. */
  readonly perMinute: number;
  /** Requests in one hour. */
  readonly perHour: number;
}

/** The documented limits of each tier. */
export const rateLimitTiers: Readonly<Record<RateLimitTier, RateLimitQuota>> = {
  standard: { perMinute: 60, perHour: 1_000 },
  pro: { perMinute: 120, perHour: 3_000 },
  elite: { perMinute: 300, perHour: 10_000 },
};
