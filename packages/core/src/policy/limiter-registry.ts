import type { Clock } from './clock.ts';
import { RateLimiter } from './rate-limiter.ts';

/** A key as the client was given it: the text, or the function that returns it. */
export type KeyIdentity = string | (() => unknown);

/** Keeps one limiter for each key at each origin, as long as a client uses it: many keys do not pile up. */
export class LimiterRegistry {
  readonly #byName = new Map<string, WeakRef<RateLimiter>>();
  readonly #byFunction = new WeakMap<() => unknown, Map<string, RateLimiter>>();
  readonly #collected = new FinalizationRegistry<string>((name) => {
    if (this.#byName.get(name)?.deref() === undefined) this.#byName.delete(name);
  });

  /** The limiter of a key at an origin; made on the first call. */
  get(origin: string, key: KeyIdentity, clock: Clock): RateLimiter {
    return typeof key === 'string'
      ? this.#ofText(`${origin} ${key}`, clock)
      : this.#ofFunction(origin, key, clock);
  }

  #ofText(name: string, clock: Clock): RateLimiter {
    const known = this.#byName.get(name)?.deref();
    if (known !== undefined) return known;
    const limiter = new RateLimiter(clock);
    this.#byName.set(name, new WeakRef(limiter));
    this.#collected.register(limiter, name);
    return limiter;
  }

  #ofFunction(origin: string, key: () => unknown, clock: Clock): RateLimiter {
    const byOrigin = this.#byFunction.get(key) ?? new Map<string, RateLimiter>();
    this.#byFunction.set(key, byOrigin);
    const limiter = byOrigin.get(origin) ?? new RateLimiter(clock);
    byOrigin.set(origin, limiter);
    return limiter;
  }
}
