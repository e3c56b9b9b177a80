import { setTimeout } from 'node:timers/promises';

/**
 * Waits until something that sockets do has happened.
 *
 * @throws Error if it has not within 5 s
 */
export async function until(what: string, happened: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!happened()) {
    if (performance.now() > end) throw new Error(`This did not happen within 5 s: ${what}.`);
    await setTimeout(5);
  }
}
