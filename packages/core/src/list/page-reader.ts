import type { FetchPage, Page } from './page.ts';

/** How a list is read. */
export interface ReadOptions<Item> {
  /** The number of the page to begin with. */
  readonly start: number;
  /** Gives that page for the first time. */
  readonly first: () => Promise<Page<Item>>;
  /** Fetches every other page. */
  readonly fetchPage: FetchPage<Item>;
  /** How many pages are fetched at a time. */
  readonly concurrency: number;
  /** How many items are wanted; pages beyond them are not fetched ahead. */
  readonly wanted?: number | undefined;
}

/**
 * Reads the pages of a list in order. The number of pages is taken from the newest answer, so a list that grows is
 * read to its new end, and none is asked for one call too many.
 */
export class PageReader<Item> {
  /** The number of the page that it began with. */
  readonly start: number;
  readonly #fetchPage: FetchPage<Item>;
  readonly #wanted: number;
  #first: (() => Promise<Page<Item>>) | undefined;
  #concurrency: number;
  #ahead: Promise<Page<Item>>[] = [];
  #stop = new AbortController();
  #next: number;
  #pages: number | undefined;
  #lastWanted = Infinity;

  constructor({ start, first, fetchPage, concurrency, wanted = Infinity }: ReadOptions<Item>) {
    this.start = start;
    this.#first = first;
    this.#fetchPage = fetchPage;
    this.#concurrency = concurrency;
    this.#wanted = wanted;
    this.#next = start;
  }

  /**
   * The next page; undefined after the last. One that fails stays the next: after `stop`, it is asked for again.
   */
  async read(): Promise<Page<Item> | undefined> {
    if (this.#next > this.#last) return undefined;
    const [next = this.#fetch(this.#next), ...behind] = this.#ahead;
    this.#ahead = [next, ...behind];
    // Somebody asks for more.
    this.#fetchAhead(this.#concurrency);
    const page = await next;
    this.#take(page);
    return page;
  }

  /** Reads the page before this one once more, and then goes on with this one as it is. */
  lookBack(page: Page<Item>): void {
    this.#next = page.pagination.page - 1;
    this.#ahead.unshift(this.#fetch(this.#next), Promise.resolve(page));
  }

  /** Goes on from a page that was read already. From now on pages are fetched one at a time. */
  goBack(number: number): void {
    this.stop();
    this.#next = number;
    this.#concurrency = 1;
  }

  /** Ends the calls that are under way. */
  stop(): void {
    this.#stop.abort(new Error('The list is not read any further.'));
    this.#stop = new AbortController();
    this.#ahead = [];
  }

  #take({ pagination }: Page<Item>): void {
    if (this.#pages === undefined && Number.isFinite(this.#wanted)) {
      this.#lastWanted = this.start + Math.ceil(this.#wanted / Math.max(1, pagination.per_page)) - 1;
    }
    this.#pages = pagination.total_pages;
    this.#ahead = this.#ahead.slice(1);
    this.#next++;
    // While a page is gone through, the others are under way: with one at a time, none.
    this.#fetchAhead(this.#concurrency - 1);
  }

  /** The last page to ask for: before the first one came, that. */
  get #last(): number {
    return this.#pages ?? this.start;
  }

  #fetchAhead(most: number): void {
    const end = Math.min(this.#last, this.#lastWanted);
    for (let count = this.#ahead.length; count < most && this.#next + count <= end; count++) {
      const page = this.#fetch(this.#next + count);
      // A page that fails is reported when its turn comes, and never if the reading stops before.
      page.catch(() => {});
      this.#ahead.push(page);
    }
  }

  #fetch(number: number): Promise<Page<Item>> {
    const first = this.#first;
    this.#first = undefined;
    return first?.() ?? this.#fetchPage(number, { of: this.#pages, stop: this.#stop.signal });
  }
}
