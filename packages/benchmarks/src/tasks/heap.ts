import type { Client } from '../clients/adapter.ts';
import { collectGarbage } from './collect-garbage.ts';

/**
 * KB of the heap after the garbage is collected, each time that so many calls are done in all. Gets and posts come
 * in turns, one after another.
 */
export async function heap({ get, post }: Client, points: readonly number[]): Promise<number[]> {
  const sizes: number[] = [];
  let done = 0;
  for (const point of points) {
    while (done < point) {
      await (done % 2 === 0 ? (get ?? post) : (post ?? get))?.();
      done++;
    }
    await collectGarbage();
    sizes.push(process.memoryUsage().heapUsed / 1_024);
  }
  return sizes;
}
