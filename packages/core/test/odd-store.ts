import { MemoryRateLimitStore } from '../src/rate-limit/memory-rate-limit-store.ts';
import type { RateLimitStore } from '../src/rate-limit/rate-limit-store.ts';

/** A store that works until a test has something else happen in its place. */
export class OddStore implements RateLimitStore {
  readonly memory = new MemoryRateLimitStore();
  /** The names of the methods that were called. */
  readonly calls: string[] = [];
  /** What happens instead of reading. */
  insteadOfGet: ((name: string) => unknown) | undefined;
  /** What happens instead of writing. */
  insteadOfSet:
    | ((name: string, expected: string | undefined, next: string, expiresIn: number) => unknown)
    | undefined;

  async get(name: string): Promise<string | undefined> {
    this.calls.push('get');
    const work = this.insteadOfGet ?? ((of: string) => this.memory.get(of));
    return (await work(name)) as string | undefined;
  }

  async compareAndSet(...change: [string, string | undefined, string, number]): Promise<boolean> {
    this.calls.push('set');
    const work = this.insteadOfSet ?? ((...what: typeof change) => this.memory.compareAndSet(...what));
    return (await work(...change)) as boolean;
  }
}

/** Never answers. */
export function silence(): Promise<never> {
  return new Promise(() => {});
}
