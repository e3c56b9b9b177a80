import { clearTimeout, setTimeout } from 'node:timers';
import type { DeliveryAttempt } from './delivery.ts';
import type { Post } from './post-in-process.ts';

const longestAnswer = 1_000;

/** Posts a request once; whatever goes wrong is told in what it resolves to. */
export async function attemptDelivery(
  prepare: () => Request,
  { post, timeout, signal }: { post: Post; timeout: number; signal: AbortSignal },
): Promise<DeliveryAttempt> {
  const ending = new AbortController();
  const stop = () => ending.abort(new Error('stopped by reset()'));
  const timer = setTimeout(
    () => ending.abort(new Error(`there was no answer within ${timeout} ms`)),
    timeout,
  ).unref();
  signal.addEventListener('abort', stop);
  let headers: Record<string, string> = {};
  try {
    const request = new Request(prepare(), { signal: ending.signal });
    headers = Object.fromEntries(request.headers);
    const { status, text } = await Promise.race([post(request), rejection(ending.signal)]);
    return { headers, status, answer: text.slice(0, longestAnswer), error: undefined };
  } catch (error) {
    const cause: unknown = ending.signal.aborted ? ending.signal.reason : error;
    return { headers, status: undefined, answer: '', error: describe(cause) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** For a handler of this process, which may not look at the signal. */
function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** A refused connection to a name with several addresses has no message of its own. */
function describe(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(describe).join('; ');
  return error instanceof Error ? error.message : String(error);
}
