// From the module, so that the fake timers of a test do not stop what stands for another machine.
import { clearTimeout, setTimeout } from 'node:timers';

/** Resolves after a time in milliseconds, or at once when the signal is aborted; keeps no process alive. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds).unref();
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
