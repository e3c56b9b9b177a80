/** Collects all garbage; needs `--expose-gc`. */
export async function collectGarbage(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('Start this process with --expose-gc.');
  for (let round = 0; round < 3; round++) {
    // What waits for a turn of the event loop, such as finalizers, lets go between the rounds.
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
}
