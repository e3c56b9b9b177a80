import { PerformanceObserver } from 'node:perf_hooks';
import type { Client } from '../clients/adapter.ts';
import { collectGarbage } from './collect-garbage.ts';

/** Which calls, and how many. */
export interface AllocationInput {
  readonly method: 'get' | 'post';
  readonly calls: number;
}

/**
 * KB that one call allocates on the heap; undefined if the client has none of that method. The young generation
 * must be so large (`--min-semi-space-size`) that nothing is collected meanwhile.
 */
export async function allocation(
  client: Client,
  { method, calls }: AllocationInput,
): Promise<number | undefined> {
  const call = client[method];
  if (call === undefined) return undefined;
  // As many again before, so that what is made once is there.
  for (let done = 0; done < calls; done++) await call();
  await collectGarbage();

  let collections = 0;
  const observer = new PerformanceObserver((list) => (collections += list.getEntries().length));
  observer.observe({ entryTypes: ['gc'] });
  const start = process.memoryUsage().heapUsed;
  for (let done = 0; done < calls; done++) await call();
  const allocated = process.memoryUsage().heapUsed - start;
  // The observer is told of collections a turn later.
  await new Promise((resolve) => setImmediate(resolve));
  observer.disconnect();
  if (collections > 0) throw new Error('Garbage was collected while allocations were counted.');
  return allocated / 1_024 / calls;
}
