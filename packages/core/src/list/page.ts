import type { Pagination } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/** Where a page comes from, and what comes after it. */
export interface PageSource<Item> {
  readonly fetchPage: FetchPage<Item>;
  /** The items of a page and of all that follow, each once. */
  itemsFrom(page: Page<Item>): AsyncGenerator<Item, void, undefined>;
}

/**
 * Fetches the page with a number.
 *
 * @param reading of how many pages it is one, as far as is known, and what ends the call when nobody waits for it
 */
export type FetchPage<Item> = (
  number: number,
  reading?: { readonly of?: number | undefined; readonly stop?: AbortSignal },
) => Promise<Page<Item>>;

/** One page of a list. Iterated, it is its items and those of the pages that follow. */
export class Page<Item> implements AsyncIterable<Item> {
  /** The items of this page, as the server gave them. */
  readonly data: Item[];
  /** Where the page stands in the list. */
  readonly pagination: Pagination;
  /** The server's name for the request that fetched it (`req_…`). */
  readonly requestId: string | undefined;
  readonly #source: PageSource<Item>;

  /** @internal */
  constructor(data: Item[], pagination: Pagination, requestId: string | undefined, source: PageSource<Item>) {
    this.data = data;
    this.pagination = pagination;
    this.requestId = requestId;
    this.#source = source;
  }

  /** Whether the list goes on after this page. */
  hasNextPage(): boolean {
    return this.pagination.page < this.pagination.total_pages;
  }

  /**
   * Fetches the next page, with the same filters and order.
   *
   * @throws ConfigurationError if this is the last one
   * @throws ClawBookError as any call; its `page` says which page failed
   */
  async getNextPage(): Promise<Page<Item>> {
    const { page, total_pages } = this.pagination;
    if (!this.hasNextPage()) {
      throw new ConfigurationError(
        `Page ${page} is the last of ${total_pages}: ask hasNextPage() before getNextPage().`,
      );
    }
    return await this.#source.fetchPage(page + 1, { of: total_pages });
  }

  /**
   * The items of this page and of those that follow, in order, each once.
   *
   * @throws ClawBookError as any call; its `page` says which page failed
   */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return this.#source.itemsFrom(this);
  }
}
