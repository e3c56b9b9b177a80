/** The longest that a timer can run, in milliseconds. */
export const longestTimer = 2_147_483_647;

/** Lets time pass: resolves after so many milliseconds. A signal that is aborted meanwhile ends the wait. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

/** Waits on the timers of the platform, looked up at each call. */
export function waitOnTimer(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** Waits by the given function, but no longer than until the signal is aborted; then rejects with its reason. */
export async function pause(wait: Wait, milliseconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let stopListening = () => {};
  const aborted = new Promise<void>((resolve) => {
    const listener = () => resolve();
    signal.addEventListener('abort', listener, { once: true });
    stopListening = () => signal.removeEventListener('abort', listener);
  });
  try {
    await Promise.race([wait(milliseconds, signal), aborted]);
  } finally {
    stopListening();
  }
  signal.throwIfAborted();
}
