import { ClawBookError } from 'clawbook-sdk';

/**
 * The SDK's error that a call ends with.
 *
 * @throws Error if the call succeeds, or fails with anything else
 */
export async function failureOf(call: PromiseLike<unknown>): Promise<ClawBookError> {
  let value: unknown;
  try {
    value = await call;
  } catch (error) {
    if (error instanceof ClawBookError) return error;
    throw new Error('The call failed with an error that is not of the SDK.', { cause: error });
  }
  throw new Error(`The call succeeded: ${JSON.stringify(value)}`);
}

/** The same with how long it took, in milliseconds. */
export async function timedFailureOf(
  call: PromiseLike<unknown>,
): Promise<{ readonly error: ClawBookError; readonly duration: number }> {
  const start = performance.now();
  const error = await failureOf(call);
  return { error, duration: performance.now() - start };
}
