import type { Clock } from './clock.ts';
import { Connections } from './connections.ts';
import { RateLimiter } from './rate-limiter.ts';
import { WeakRegistry } from './weak-registry.ts';

/** A key as the client was given it: the text, or the function that returns it. */
export type KeyIdentity = string | (() => unknown);

/** What sets a limiter apart beside the origin and the key. */
export interface LimiterOptions {
  /** Whether its calls wait for the rate limit (true): those that do must not wait for one that does not. */
  readonly paced?: boolean;
  /** Another fetch than the platform's: what it reaches is not what others reach there. */
  readonly fetchFunction?: ((...parameters: never[]) => unknown) | undefined;
}

/** Keeps one limiter for each key at each origin; those of one origin share its connections. */
export class LimiterRegistry {
  readonly #limiters = new WeakRegistry<RateLimiter>();
  readonly #connections = new WeakRegistry<Connections>();
  readonly #functions = new WeakMap<object, string>();
  #functionCount = 0;

  /** The limiter of a key at an origin; made on the first call. */
  get(
    origin: string,
    key: KeyIdentity,
    clock: Clock,
    { paced = true, fetchFunction }: LimiterOptions = {},
  ): RateLimiter {
    const place = fetchFunction === undefined ? origin : `${origin} by ${this.#nameOf(fetchFunction)}`;
    const name = typeof key === 'string' ? `text ${key}` : this.#nameOf(key);
    return this.#limiters.get(`${paced} ${place} ${name}`, () => {
      return new RateLimiter(
        clock,
        this.#connections.get(place, () => new Connections()),
      );
    });
  }

  #nameOf(value: object): string {
    const name = this.#functions.get(value) ?? `function ${this.#functionCount++}`;
    this.#functions.set(value, name);
    return name;
  }
}
