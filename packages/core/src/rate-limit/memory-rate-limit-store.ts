import type { RateLimitStore } from './rate-limit-store.ts';

/**
 * A {@link RateLimitStore} in the memory of this process: for tests, and as the model of one for Redis. Clients of
 * one process share their budget without any store.
 */
export class MemoryRateLimitStore implements RateLimitStore {
  readonly #texts = new Map<string, { readonly text: string; readonly until: number }>();

  /** The text under a name, unless it has expired. */
  get(name: string): string | undefined {
    const kept = this.#texts.get(name);
    return kept === undefined || kept.until <= Date.now() ? undefined : kept.text;
  }

  /** Puts `next` under a name if what is there is still `expected`, and answers whether it did. */
  compareAndSet(name: string, expected: string | undefined, next: string, expiresIn: number): boolean {
    if (this.get(name) !== expected) return false;
    this.#texts.set(name, { text: next, until: Date.now() + expiresIn });
    return true;
  }
}
