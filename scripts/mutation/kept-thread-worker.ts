import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

type Listener = (message: unknown) => unknown;

const listeners: { control?: Listener; calls?: Listener } = {};

parentPort?.on('message', (message: unknown) => {
  void listeners.control?.(message);
  void listeners.calls?.(message);
});

// vitest listens once for what it is told to do, and from each start on for the answers to its calls.
init({
  on: (listener) => {
    if (listeners.control === undefined) listeners.control = listener;
    else listeners.calls = listener;
  },
  off: () => undefined,
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- It is a port of Node.js, no window.
  post: (message) => parentPort?.postMessage(message),
  setup: setupEnvironment,
  runTests: (state, traces) => {
    // The mutant of the run before, which is of no concern to the modules that are evaluated now.
    Reflect.deleteProperty(globalThis, '__stryker__');
    return runBaseTests('run', state, traces);
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
});
