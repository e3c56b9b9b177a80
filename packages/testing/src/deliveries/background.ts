import { clearInterval, setImmediate, setInterval } from 'node:timers';

/** Work that goes on beside the answers. */
export interface Background {
  /** Begins a task after the answer that is being given; its signal is aborted by `stop`, perhaps before it begins. */
  readonly run: (task: (signal: AbortSignal) => Promise<void>) => void;
  /** Resolves when no task is left, those that others began meanwhile included. */
  readonly settled: () => Promise<void>;
  /** Tells every task to end. */
  readonly stop: () => void;
}

/** Nothing under way. */
export function createBackground(): Background {
  const tasks = new Map<Promise<void>, AbortController>();
  return {
    run: (task) => {
      // A signal for each, since one for all would gather a listener for each.
      const stopping = new AbortController();
      const running = afterTheAnswer()
        .then(() => task(stopping.signal))
        .finally(() => tasks.delete(running));
      tasks.set(running, stopping);
    },
    settled: async () => {
      // No task keeps the process alive; somebody who waits for them does.
      const waiting = setInterval(() => undefined, 60_000);
      try {
        while (tasks.size > 0) await Promise.all(tasks.keys());
      } finally {
        clearInterval(waiting);
      }
    },
    stop: () => {
      for (const stopping of tasks.values()) stopping.abort();
    },
  };
}

function afterTheAnswer(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
