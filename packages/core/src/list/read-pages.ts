import type { FetchPage, Page } from './page.ts';

/** How a list is read. */
export interface ReadOptions {
  /** How many pages are fetched at a time. */
  readonly concurrency: number;
  /** How many items are wanted; pages beyond them are not fetched ahead. */
  readonly wanted?: number | undefined;
}

/**
 * The pages of a list in order, from one of them to the last. The number of pages is taken from the newest
 * answer, so a list that grows is read to its new end, and none is asked for one call too many.
 */
export async function* readPages<Item>(
  first: Page<Item>,
  fetchPage: FetchPage<Item>,
  { concurrency, wanted = Infinity }: ReadOptions,
): AsyncGenerator<Page<Item>, void, undefined> {
  const stop = new AbortController();
  const ahead: Promise<Page<Item>>[] = [];
  const start = first.pagination.page;
  const lastWanted = start + Math.ceil(wanted / Math.max(1, first.pagination.per_page)) - 1;
  let next = start + 1;
  let last = first.pagination.total_pages;
  const fetchAhead = (most: number, end: number): void => {
    while (ahead.length < most && next <= end) {
      const page = fetchPage(next++, stop.signal);
      // A page that fails is reported when its turn comes, and never if the reading stops before.
      page.catch(() => {});
      ahead.push(page);
    }
  };
  try {
    let page: Page<Item> | undefined = first;
    while (page !== undefined) {
      last = page.pagination.total_pages;
      // While a page is read, the others are under way: with one at a time, none.
      fetchAhead(concurrency - 1, Math.min(last, lastWanted));
      yield page;
      // Somebody asks for more.
      fetchAhead(concurrency, Math.min(last, ahead.length === 0 ? Math.max(lastWanted, next) : lastWanted));
      page = await ahead.shift();
    }
  } finally {
    stop.abort(new Error('The list is not read any further.'));
  }
}
