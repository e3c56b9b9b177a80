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

/**
 * Lets the runtime see which idle connections the server has closed by now, so that none of them is used. Where
 * the program was busy, nobody has looked yet: a message would go out to nobody and count as lost. One turn may
 * be over before the runtime looks again, so it takes two.
 */
export async function noticeClosedConnections(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
