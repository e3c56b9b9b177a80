import { type ClientOptions, MemoryRateLimitStore, type RateLimitStore } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { listener, ok, quiet, useClawBook } from './use-clawbook.ts';

const { newClient, newKey } = useClawBook();

/** Clients that share nothing in this process, as if each were in one of its own: each has another fetch. */
function processes(count: number, options: ClientOptions) {
  const seen = { requests: 0 };
  const reset = String(Math.floor(Date.now() / 1_000) + 50);
  const clients = Array.from({ length: count }, () =>
    newClient({
      validation: 'off',
      fetch: async () => {
        const remaining = String(Math.max(0, 10 - ++seen.requests));
        const told = {
          'x-ratelimit-limit': '10',
          'x-ratelimit-remaining': remaining,
          'x-ratelimit-reset': reset,
        };
        return ok({}, { headers: told });
      },
      ...options,
    }),
  );
  return { clients, seen };
}

/** How calls went: done, or refused before they were sent. */
async function outcomes(calls: readonly PromiseLike<unknown>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const result of await Promise.allSettled(calls)) {
    const end = result.status === 'fulfilled' ? 'done' : (result.reason.outcome as string);
    counts[end] = (counts[end] ?? 0) + 1;
  }
  return counts;
}

const calls = (clients: ReturnType<typeof processes>['clients'], count: number) =>
  clients.flatMap((client) => Array.from({ length: count }, () => client.status({ maxWait: 0 })));

describe('`rateLimit.store`', () => {
  it('lets clients that share nothing else keep to one limit', async () => {
    const { clients, seen } = processes(3, {
      apiKey: newKey(),
      rateLimit: { store: new MemoryRateLimitStore() },
    });
    expect(await outcomes(calls(clients, 7))).toEqual({ done: 10, not_sent: 11 });
    expect(seen.requests).toBe(10);
  });

  it('counts each key for itself', async () => {
    const { clients } = processes(2, { rateLimit: { store: new MemoryRateLimitStore() } });
    const [one, other] = clients.map((client) => client.withOptions({ apiKey: newKey() }));
    await one?.status();
    expect(one?.rateLimit.minute).toBeDefined();
    expect(other?.rateLimit.minute).toBeUndefined();
  });

  it('holds nothing of the key', async () => {
    const held: string[] = [];
    const store: RateLimitStore = {
      get: (name) => {
        held.push(name);
        return undefined;
      },
      compareAndSet: (name, _expected, next) => {
        held.push(name, next);
        return true;
      },
    };
    const apiKey = newKey();
    const { clients } = processes(1, { apiKey, rateLimit: { store } });
    await clients[0]?.status();
    expect(held.length).toBeGreaterThan(2);
    expect(held.join('\n')).not.toContain(apiKey.slice(-8));
  });

  it.each<[string, RateLimitStore]>([
    [
      'throws',
      {
        get: () => {
          throw new Error('no connection');
        },
        compareAndSet: () => true,
      },
    ],
    ['rejects', { get: () => Promise.reject(new Error('no connection')), compareAndSet: () => true }],
    ['gives back nonsense', { get: () => 'nonsense', compareAndSet: () => true }],
    ['writes nothing', { get: () => undefined, compareAndSet: () => false }],
  ])('is done without when it %s: calls go on with the own count, and one warning', async (_, store) => {
    const warn = listener();
    const logger = { ...quiet, warn };
    const { clients, seen } = processes(1, { rateLimit: { store }, logger });
    expect(await outcomes(calls(clients, 12))).toEqual({ done: 10, not_sent: 2 });
    expect(seen.requests).toBe(10);
    expect(warn.mock.calls.map(([message]) => message)).toEqual([
      expect.stringMatching(/`rateLimit\.store` failed: .*this process counts for itself alone/),
    ]);
  });
});
