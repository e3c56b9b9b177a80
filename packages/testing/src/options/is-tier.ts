import { type RateLimitTier, rateLimitTiers } from '@clawbook/contract';

/** Whether a value is the name of a tier. */
export function isTier(value: unknown): value is RateLimitTier {
  return typeof value === 'string' && Object.hasOwn(rateLimitTiers, value);
}
