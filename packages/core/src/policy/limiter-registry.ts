import type { Clock } from './clock.ts';
import { Connections } from './connections.ts';
import { RateLimiter } from './rate-limiter.ts';
import { WeakRegistry } from './weak-registry.ts';

/** A key as the client was given it: the text, or the function that returns it. */
export type KeyIdentity = string | (() => unknown);

/** Keeps one limiter for each key at each origin; those of one origin share its connections. */
export class LimiterRegistry {
  readonly #limiters = new WeakRegistry<RateLimiter>();
  readonly #connections = new WeakRegistry<Connections>();
  readonly #functions = new WeakMap<() => unknown, string>();
  #functionCount = 0;

  /**
   * The limiter of a key at an origin; made on the first call.
   *
   * @param paced whether its calls wait for the rate limit: those that do must not wait for one that does not
   */
  get(origin: string, key: KeyIdentity, clock: Clock, paced = true): RateLimiter {
    const name = typeof key === 'string' ? `text ${key}` : this.#nameOf(key);
    return this.#limiters.get(`${paced} ${origin} ${name}`, () => {
      return new RateLimiter(
        clock,
        this.#connections.get(origin, () => new Connections()),
      );
    });
  }

  #nameOf(key: () => unknown): string {
    const name = this.#functions.get(key) ?? `function ${this.#functionCount++}`;
    this.#functions.set(key, name);
    return name;
  }
}
