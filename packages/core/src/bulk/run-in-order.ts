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
  /** What the run ends with if the signal stopped it. */
  readonly toError: (begun: number) => Error;
  /** Called when nobody takes the results any more, before those under way are waited for. */
  readonly onLeave: () => void;
  /** Called then with the results that nobody took. */
  readonly onLeft: (results: readonly Settled<Item, Result>[]) => void;
}

/**
 * Works on items and gives the results in the items' order. An item is asked for when there is room for it, so
 * there can be more of them than memory holds. One that fails is a result like others. When the items themselves
 * fail, or the signal ends the run, everything that was begun is waited for and given first.
 */
export async function* runInOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item, index: number) => Promise<Result>,
  { concurrency, signal, toError, onLeave, onLeft }: RunOptions<Item, Result>,
): AsyncGenerator<Settled<Item, Result>, void, undefined> {
  let wake = (): void => {};
  // Not Promise.race: it would keep something of each turn until the end of the run.
  const news = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  const onNews = (): void => wake();
  const source = new ItemSource(items, onNews);
  const begun: Begun<Item, Result>[] = [];
  let count = 0;
  let isOver = false;
  signal?.addEventListener('abort', onNews);
  try {
    for (;;) {
      for (const item of source.take()) begun.push(begin(item, count++, work, onNews));
      const goesOn = signal?.aborted !== true && !source.hasEnded;
      if (goesOn && begun.length < concurrency) source.ask();
      const [head] = begun;
      if (head?.settled !== undefined) {
        begun.shift();
        yield head.settled;
      } else if (head === undefined && !goesOn) {
        break;
      } else {
        await news();
      }
    }
    isOver = true;
    if (signal?.aborted === true && !source.hasEnded) throw toError(count);
    source.check();
  } finally {
    signal?.removeEventListener('abort', onNews);
    if (!isOver) {
      onLeave();
      await Promise.all(begun.map(({ end }) => end));
      onLeft(begun.flatMap(({ settled }) => settled ?? []));
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
