import { type RateLimitTier, rateLimitTiers, received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { RateLimitStore } from '../rate-limit/rate-limit-store.ts';
import type { GivenLimits } from '../rate-limit/take-turn.ts';
import { checkMaxWait, defaultMaxWait } from './call-settings.ts';
import { checkNames, checkNumber, checkOneOf } from './check-option.ts';
import type { ClientOptions } from './client-options.ts';

/** What a client was told of the rate limit, checked and complete. */
export interface RateLimitSettings {
  readonly maxWait: number;
  /** Whether calls wait for the limit. */
  readonly waitsForRateLimit: boolean;
  /** What is kept to beside what the server tells. */
  readonly givenLimits: GivenLimits;
  readonly rateLimitStore: RateLimitStore | undefined;
}

const tiers = ['standard', 'pro', 'elite'] as const satisfies readonly RateLimitTier[];
const requests = { least: 1, most: 1_000_000, whole: true, unit: ' of requests' };

/**
 * Checks what is said of the rate limit and completes it.
 *
 * @throws ConfigurationError that names the option, what came and what to pass
 */
export function resolveRateLimit(rateLimit: ClientOptions['rateLimit']): RateLimitSettings {
  if (rateLimit === false) {
    return { maxWait: defaultMaxWait, waitsForRateLimit: false, givenLimits: {}, rateLimitStore: undefined };
  }
  const given = rateLimit === undefined ? {} : rateLimit;
  checkNames('`rateLimit`', given, ['tier', 'perMinute', 'perHour', 'maxWait', 'store']);
  const tier = checkOneOf('rateLimit.tier', given.tier, tiers);
  const quota = tier === undefined ? undefined : rateLimitTiers[tier];
  return {
    maxWait: checkMaxWait('rateLimit.maxWait', given.maxWait) ?? defaultMaxWait,
    waitsForRateLimit: true,
    givenLimits: {
      perMinute: checkNumber('rateLimit.perMinute', given.perMinute, requests) ?? quota?.perMinute,
      perHour: checkNumber('rateLimit.perHour', given.perHour, requests) ?? quota?.perHour,
    },
    rateLimitStore: checkStore(given.store),
  };
}

function checkStore(store: unknown): RateLimitStore | undefined {
  if (store === undefined || isStore(store)) return store;
  throw new ConfigurationError(
    `\`rateLimit.store\` must be an object with the methods get and compareAndSet, got ${received(store)}.`,
  );
}

function isStore(value: unknown): value is RateLimitStore {
  if (typeof value !== 'object' || value === null) return false;
  return ['get', 'compareAndSet'].every((name) => typeof Reflect.get(value, name) === 'function');
}
