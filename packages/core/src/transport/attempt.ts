import type { CallScope } from '../policy/call-scope.ts';
import type { Clock } from '../policy/clock.ts';
import { TransportFailure } from './transport-failure.ts';

/**
 * Runs one attempt under its timeout. The signal that it gets ends with the attempt's time, the call's
 * deadline or the caller's signal, whichever is first; the answer then rejects at once, even if `work` goes on. It also
 * ends when `work` fails.
 *
 * @throws TransportFailure of type `timeout` when the time is up
 */
export async function attempt<Value>(
  scope: CallScope,
  clock: Clock,
  timeout: number,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  let stop = (_: Error): void => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      reject(reason);
      controller.abort(reason);
    };
  });
  const stopListening = scope.onEnd(stop);
  const cancelTimer = clock.after(timeout, () => stop(new TransportFailure('timeout')));
  try {
    return await Promise.race([work(controller.signal), stopped]);
  } catch (error) {
    // fetch leaves the connection of an answer open that it refuses itself, such as a 407.
    controller.abort(error);
    throw error;
  } finally {
    cancelTimer();
    stopListening();
  }
}
