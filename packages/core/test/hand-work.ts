import { type RunOptions, runInOrder } from '../src/bulk/run-in-order.ts';

/** Work that a test finishes item by item. */
export function workshop(concurrency: number, more: Partial<RunOptions<string, string>> = {}) {
  const begun: string[] = [];
  const ends = new Map<string, { done: () => void; fail: () => void }>();
  const untaken: number[] = [];
  let leaves = 0;
  const work = (item: string): Promise<string> => {
    begun.push(item);
    return new Promise((resolve, reject) => {
      ends.set(item, { done: () => resolve(item.toUpperCase()), fail: () => reject(new Error(item)) });
    });
  };
  const options: RunOptions<string, string> = {
    concurrency,
    signal: undefined,
    isUndone: () => false,
    toError: (count) => new Error(`stopped after ${count}`),
    onLeave: () => leaves++,
    onLeft: (results) => untaken.push(...results.map(({ index }) => index)),
    ...more,
  };
  return {
    begun,
    untaken,
    leaves: () => leaves,
    done: (item: string) => ends.get(item)?.done(),
    fail: (item: string) => ends.get(item)?.fail(),
    run: (items: Iterable<string> | AsyncIterable<string>) => runInOrder(items, work, options),
  };
}
