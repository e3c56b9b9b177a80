/**
 * Whether a promise is settled before the event loop turns: nothing waited for a timer or a socket. Unlike a
 * duration, that does not depend on how busy the machine is.
 */
export async function isSettledInThisTurn(promise: PromiseLike<unknown>): Promise<boolean> {
  let isSettled = false;
  const settle = (): void => {
    isSettled = true;
  };
  promise.then(settle, settle);
  await new Promise((resolve) => setImmediate(resolve));
  return isSettled;
}
