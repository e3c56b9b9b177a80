import { Worker } from 'node:worker_threads';
import type { PoolRunnerInitializer, PoolWorker, WorkerRequest } from 'vitest/node';

// What a run may leave behind, such as a listener, does not pile up.
const mostRuns = 100;

interface Kept {
  readonly thread: Worker;
  runs: number;
}

// Several: the next file of a run begins before the thread of the one before is back.
const idle: Kept[] = [];

function spawn(): Kept {
  const env = { ...process.env, VITEST: 'true' };
  return { thread: new Worker(new URL('kept-thread-worker.ts', import.meta.url), { env }), runs: 0 };
}

class KeptThread implements PoolWorker {
  readonly name = 'kept-thread';
  readonly #listeners: [event: string, callback: (message: unknown) => void][] = [];
  #kept: Kept | undefined;

  async start(): Promise<void> {
    this.#kept = idle.pop() ?? spawn();
    this.#kept.runs++;
    this.#kept.thread.ref();
  }

  async stop(): Promise<void> {
    const kept = this.#kept;
    if (kept === undefined) return;
    // Not all that there are: Node.js has some of its own.
    for (const [event, callback] of this.#listeners.splice(0)) kept.thread.off(event, callback);
    kept.thread.unref();
    if (kept.runs < mostRuns) idle.push(kept);
    else await kept.thread.terminate();
  }

  on(event: string, callback: (message: unknown) => void): void {
    this.#kept?.thread.on(event, callback);
    this.#listeners.push([event, callback]);
  }

  off(event: string, callback: (message: unknown) => void): void {
    this.#kept?.thread.off(event, callback);
  }

  send(message: WorkerRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- It is a thread of Node.js, no window.
    this.#kept?.thread.postMessage(message);
  }

  deserialize(message: unknown): unknown {
    return message;
  }
}

/**
 * A pool for vitest whose threads go on from run to run, instead of a new one for each file. A run evaluates sources and tests
 * anew, but not Node.js, vitest and the packages that they import; a mutant takes a tenth of the time.
 */
export const keptThread: PoolRunnerInitializer = {
  name: 'kept-thread',
  createPoolWorker: () => new KeptThread(),
};
