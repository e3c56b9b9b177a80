import { ItemSource } from './item-source.ts';

/** How one item went. */
export type Settled<Item, Result> =
  | { readonly index: number; readonly item: Item; readonly isDone: true; readonly result: Result }
  | { readonly index: number; readonly item: Item; readonly isDone: false; readonly error: unknown };

/** How items are worked on. */
export interface RunOptions<Item, Result> {
  /** How many are worked on at a time. */
  readonly concurrency: number;
  /** Once it is aborted, no more items are asked for; those under way are waited for. */
  readonly signal: AbortSignal | undefined;
  /** Whether an item that the signal stopped is as if it had not been begun. */
  readonly isUndone: (settled: Settled<Item, Result>) => boolean;
  /** What the run ends with if the signal stopped it; the items from this index on are left for another one. */
  readonly toError: (next: number) => Error;
  /** Called when nobody takes the results any more, before those under way are waited for. */
  readonly onLeave: () => void;
  /** Called then with the results that nobody took. */
  readonly onLeft: (results: readonly Settled<Item, Result>[]) => void;
}

/**
 * Works on items and gives the results in the items' order. An item is asked for when there is room for it, so
 * there can be more of them than memory holds. One that fails is a result like others. When the items themselves
 * fail, or the signal ends the run, everything that was begun is waited for and given first, but for what is undone
 * at the end: another run can begin there, and nothing is done twice or left out.
 */
export async function* runInOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item, index: number) => Promise<Result>,
  { concurrency, signal, isUndone, toError, onLeave, onLeft }: RunOptions<Item, Result>,
): AsyncGenerator<Settled<Item, Result>, void, undefined> {
  let wake = (): void => {};
  // Not Promise.race: it would keep something of each turn until the end of the run.
  const news = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  const onNews = (): void => wake();
  const source = new ItemSource(items, onNews);
  const begun: Begun<Item, Result>[] = [];
  const held: Settled<Item, Result>[] = [];
  let count = 0;
  let isOver = false;
  const goesOn = (): boolean => signal?.aborted !== true && !source.hasEnded;
  signal?.addEventListener('abort', onNews);
  try {
    for (;;) {
      for (const item of source.take()) begun.push(begin(item, count++, work, onNews));
      if (goesOn() && begun.length < concurrency) source.ask();
      const [head] = begun;
      if (head?.settled !== undefined) {
        begun.shift();
        held.push(head.settled);
        // What is undone in between is a result; at the end it is none.
        if (isUndone(head.settled)) continue;
        for (let next = held.shift(); next !== undefined; next = held.shift()) yield next;
      } else if (head === undefined && !goesOn()) {
        // Looked at anew: items can fail in the moment when they are asked for.
        break;
      } else {
        await news();
      }
    }
    isOver = true;
    const isStopped = signal?.aborted === true && !source.hasEnded;
    if (isStopped || held.length > 0) throw toError(count - held.length);
    source.check();
  } finally {
    signal?.removeEventListener('abort', onNews);
    if (!isOver) {
      onLeave();
      await Promise.all(begun.map(({ end }) => end));
      onLeft([...held, ...begun.flatMap(({ settled }) => settled ?? [])]);
    }
    await source.close();
  }
}

/** An item that is worked on. */
interface Begun<Item, Result> {
  settled: Settled<Item, Result> | undefined;
  readonly end: Promise<void>;
}

function begin<Item, Result>(
  item: Item,
  index: number,
  work: (item: Item, index: number) => Promise<Result>,
  onEnd: () => void,
): Begun<Item, Result> {
  const settle = (settled: Settled<Item, Result>): void => {
    begun.settled = settled;
    onEnd();
  };
  const begun: Begun<Item, Result> = {
    settled: undefined,
    end: work(item, index).then(
      (result) => settle({ index, item, isDone: true, result }),
      (error: unknown) => settle({ index, item, isDone: false, error }),
    ),
  };
  return begun;
}
