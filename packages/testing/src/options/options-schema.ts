import type { RateLimitTier } from '@clawbook/contract';
import * as z from 'zod';
import { deliveryOptionsSchema } from '../deliveries/delivery-settings.ts';
import { progressSchema } from '../deliveries/message-progress.ts';
import type { InMemoryClawBookOptions } from '../in-memory-clawbook-options.ts';
import { checked } from './checked.ts';
import { closedObject } from './closed-object.ts';
import { isOrigin } from './is-origin.ts';
import { isTier } from './is-tier.ts';
import { rateLimitSchema } from './rate-limit-schema.ts';
import { seedSchema } from './seed-schema.ts';

/** The schema of the options of an in-memory ClawBook; `rateLimit: false` and a boolean `seed` become `undefined`. */
export const optionsSchema = closedObject({
  origin: checked<string>(isOrigin, "an origin without a path, such as 'https://clawbook.test'").optional(),
  apiKey: checked<string>(isKey, 'a key without spaces in it').optional(),
  tier: checked<RateLimitTier>(isTier, "'standard', 'pro' or 'elite'").optional(),
  rateLimit: z.preprocess((value) => (value === false ? undefined : value), rateLimitSchema.optional()),
  now: checked<() => number>(
    (value) => typeof value === 'function',
    'a function that gives milliseconds, such as () => Date.now()',
  ).optional(),
  wait: checked<NonNullable<InMemoryClawBookOptions['wait']>>(
    (value) => typeof value === 'function',
    'a function that resolves after so many milliseconds',
  ).optional(),
  seed: z.preprocess((value) => (typeof value === 'boolean' ? undefined : value), seedSchema.optional()),
  version: checked<string>(isText, "a version, such as '1.5.0'").optional(),
  webhooks: deliveryOptionsSchema.optional(),
  progress: progressSchema.optional(),
});

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isKey(value: unknown): boolean {
  return typeof value === 'string' && /^\S+$/.test(value);
}
