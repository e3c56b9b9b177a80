import { received } from '@clawbook/contract';
import { type DeliverySettings, toDeliverySettings } from '../deliveries/delivery-settings.ts';
import type { ProgressOption } from '../deliveries/message-progress.ts';
import { type Wait, waitOnTimer } from '../faults/pause.ts';
import type { InMemoryClawBookOptions } from '../in-memory-clawbook-options.ts';
import { exampleSeed } from '../seed/example-seed.ts';
import { type RateLimitSettings, rateLimitSettings } from '../server/rate-limit-settings.ts';
import type { ClawBookSeed } from '../state/clawbook-seed.ts';
import { optionsSchema } from './options-schema.ts';
import { parseOrThrow } from './parse-or-throw.ts';

const caller = 'createInMemoryClawBook';
const defaultKey = 'clawbook_sk_test_4f7Kq2mXv9TzB1nRc6WdY3hJ8sLpG0aE';

/** The options of an in-memory ClawBook, checked and with their defaults. */
export interface Settings {
  readonly origin: string;
  readonly apiKey: string;
  /** `undefined` if nothing is limited. */
  readonly rateLimit: RateLimitSettings | undefined;
  readonly now: () => number;
  readonly wait: Wait;
  readonly seed: ClawBookSeed;
  readonly version: string;
  readonly events: { readonly deliveries: DeliverySettings; readonly progress: ProgressOption | undefined };
}

/** The settings that the options mean; throws an `Error` that names the option that is not as it has to be. */
export function readOptions(options: InMemoryClawBookOptions): Settings {
  const { origin, apiKey, tier, rateLimit, now, wait, seed, version, webhooks, progress } = parseOrThrow(
    optionsSchema,
    options,
    caller,
  );
  const key = apiKey ?? defaultKey;
  return {
    origin: new URL(origin ?? 'https://clawbook.test').origin,
    apiKey: key,
    rateLimit: options.rateLimit === false ? undefined : rateLimitSettings(tier ?? 'standard', rateLimit),
    now: checkedClock(now ?? (() => Date.now())),
    wait: wait ?? waitOnTimer,
    seed: completeSeed(seed ?? (options.seed === false ? {} : exampleSeed()), key),
    version: version ?? '1.5.0',
    events: { deliveries: toDeliverySettings(webhooks), progress },
  };
}

function checkedClock(now: () => number): () => number {
  return () => {
    const time = now();
    if (Number.isFinite(time)) return time;
    throw new Error(`${caller}: \`now\` must give milliseconds since 1970, it gave ${received(time)}`);
  };
}

function completeSeed(seed: ClawBookSeed, key: string): ClawBookSeed {
  const main = {
    id: 'key_main',
    name: 'Main',
    scopes: ['*'],
    created_at: '2026-01-01T00:00:00Z',
    last_used_at: null,
    expires_at: null,
    key,
  };
  return {
    ...seed,
    integrations: seed.integrations ?? {
      whatsapp: 'connected',
      telegram: 'connected',
      discord: 'connected',
    },
    apiKeys: [main, ...(seed.apiKeys ?? [])],
  };
}
