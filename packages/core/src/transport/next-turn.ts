interface WithImmediate {
  readonly setImmediate?: (callback: () => void) => unknown;
}

// Taken when the module loads: the fake timers of a user's test must not stop every call.
const { setImmediate }: WithImmediate = globalThis;

/**
 * Waits for the event loop's next turn where the runtime can do that at once. Node.js gives a connection
 * back then, and not earlier: a request that goes out before finds it busy and opens another one.
 */
export async function nextTurn(): Promise<void> {
  if (setImmediate !== undefined) await new Promise<void>((resolve) => setImmediate(resolve));
}
