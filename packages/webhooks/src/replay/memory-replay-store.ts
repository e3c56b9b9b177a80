import { checkFunction, checkNames, checkNumber } from '@clawbook/core/check-option';
import type { ReplayStore } from './replay-store.ts';

/** What can differ in {@link memoryReplayStore}. */
export interface MemoryReplayStoreOptions {
  /** How many handled events are remembered (10,000); beyond that the oldest are forgotten. */
  readonly size?: number | undefined;
  /** The present time in milliseconds since 1970, for tests (`Date.now`). */
  readonly now?: (() => number) | undefined;
}

interface RunningClaim {
  readonly owner: string;
  readonly until: number;
}

/**
 * Remembers handled events in the memory of this process: for one process that runs on. Where several receive, or each
 * request can meet another one (Workers, serverless functions), pass a store that they share.
 *
 * @throws ConfigurationError that names the option which is wrong
 */
export function memoryReplayStore(options: MemoryReplayStoreOptions = {}): ReplayStore {
  checkNames('The options of memoryReplayStore', options, ['size', 'now']);
  checkFunction('now', options.now);
  const size = checkNumber('size', options.size, { least: 1, unit: ' of events' }) ?? 10_000;
  const now = options.now ?? Date.now;
  const done = new Set<string>();
  const running = new Map<string, RunningClaim>();
  return {
    claim(id, { owner, lease }) {
      if (done.has(id)) return 'done';
      const other = running.get(id);
      if (other !== undefined && other.until > now()) return 'in_progress';
      running.set(id, { owner, until: now() + lease });
      return 'claimed';
    },
    complete(id, { owner }) {
      if (running.get(id)?.owner === owner) running.delete(id);
      // The last one to be handled is the last one to be forgotten.
      done.delete(id);
      done.add(id);
      for (const oldest of done) {
        if (done.size <= size) break;
        done.delete(oldest);
      }
    },
    release(id, { owner }) {
      if (running.get(id)?.owner === owner) running.delete(id);
    },
  };
}
