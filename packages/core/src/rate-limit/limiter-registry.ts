import type { Clock } from '../policy/clock.ts';
import { WeakRegistry } from '../policy/weak-registry.ts';
import type { Budget } from './budget.ts';
import { Connections } from './connections.ts';
import { LocalBudget } from './local-budget.ts';
import type { RateLimitStore } from './rate-limit-store.ts';
import { RateLimiter } from './rate-limiter.ts';
import { ServerClock } from './server-clock.ts';
import { SharedBudget } from './shared-budget.ts';
import { storeNames } from './store-names.ts';

/** A key as the client was given it: the text, or the function that returns it. */
export type KeyIdentity = string | (() => unknown);

/** What sets a limiter apart beside the origin and the key. */
export interface LimiterOptions {
  /** Whether its calls keep to the limits (true): those that do must not wait for one that does not. */
  readonly keepsLimits?: boolean;
  /** Another fetch than the platform's: what it reaches is not what others reach there. */
  readonly fetchFunction?: ((...parameters: never[]) => unknown) | undefined;
  /** Where the budget is shared with other processes. */
  readonly store?: RateLimitStore | undefined;
  /** Called when the store fails for the first time; the first one given is kept. */
  readonly onStoreFailure?: (error: unknown) => void;
}

/** Keeps one limiter for each key at each origin; those of one origin share its connections. */
export class LimiterRegistry {
  readonly #clock: Clock;
  readonly #heartbeat: number | undefined;
  readonly #limiters = new WeakRegistry<RateLimiter>();
  readonly #budgets = new WeakRegistry<Budget>();
  readonly #serverClocks = new WeakRegistry<ServerClock>();
  readonly #connections = new WeakRegistry<Connections>();
  readonly #objects = new WeakMap<object, string>();
  #objectCount = 0;

  /**
   * @param heartbeat where a runtime may end calls without a word, as Workers do: how often those that wait look for
   *   themselves, and for how long a request counts as in flight, in milliseconds
   */
  constructor(clock: Clock, heartbeat?: number) {
    this.#clock = clock;
    this.#heartbeat = heartbeat;
  }

  /** The limiter of a key at an origin; made on the first call. */
  get(
    origin: string,
    key: KeyIdentity,
    { keepsLimits = true, fetchFunction, store, onStoreFailure = () => {} }: LimiterOptions = {},
  ): RateLimiter {
    const clock = this.#clock;
    const place = fetchFunction === undefined ? origin : `${origin} by ${this.#nameOf(fetchFunction)}`;
    const keyName = typeof key === 'string' ? `text ${key}` : this.#nameOf(key);
    const name = `${place} ${store === undefined ? '' : `in ${this.#nameOf(store)} `}${keyName}`;
    return this.#limiters.get(`${keepsLimits} ${name}`, () => {
      const budget = (): Budget =>
        store === undefined
          ? new LocalBudget()
          : new SharedBudget({ store, clock, nameOf: storeNames(origin), onFailure: onStoreFailure });
      return new RateLimiter({
        clock,
        keepsLimits,
        budget: this.#budgets.get(name, budget),
        serverClock: this.#serverClocks.get(place, () => new ServerClock(clock)),
        connections: this.#connections.get(place, () => new Connections(this.#heartbeat)),
        heartbeat: this.#heartbeat,
      });
    });
  }

  #nameOf(value: object): string {
    const name = this.#objects.get(value) ?? `object ${this.#objectCount++}`;
    this.#objects.set(value, name);
    return name;
  }
}
