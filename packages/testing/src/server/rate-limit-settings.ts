import { type RateLimitTier, rateLimitTiers } from '@clawbook/contract';
import type { RateLimitOptions } from '../rate-limit-options.ts';

/** The options of a rate limit with their defaults. */
export type RateLimitSettings = {
  readonly [Name in keyof RateLimitOptions]-?: NonNullable<RateLimitOptions[Name]>;
};

/** The settings that the options mean, with the quota of a tier where they name none. */
export function rateLimitSettings(tier: RateLimitTier, options: RateLimitOptions = {}): RateLimitSettings {
  const quota = rateLimitTiers[tier];
  return {
    perMinute: options.perMinute ?? quota.perMinute,
    perHour: options.perHour ?? quota.perHour,
    minute: options.minute ?? 60_000,
    hour: options.hour ?? 3_600_000,
    windowStart: options.windowStart ?? 'clock',
    headers: options.headers ?? true,
    resetHeader: options.resetHeader ?? 'rounded_up',
  };
}
