import type { Pagination } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/** Fetches the page with a number; `stop` ends the call when nobody waits for it any more. */
export type FetchPage<Item> = (number: number, stop?: AbortSignal) => Promise<Page<Item>>;

/** One page of a list. */
export class Page<Item> {
  /** The items of this page, as the server gave them. */
  readonly data: Item[];
  /** Where the page stands in the list. */
  readonly pagination: Pagination;
  /** The server's name for the request that fetched it (`req_…`). */
  readonly requestId: string | undefined;
  readonly #fetchPage: FetchPage<Item>;

  /** @internal */
  constructor(
    data: Item[],
    pagination: Pagination,
    requestId: string | undefined,
    fetchPage: FetchPage<Item>,
  ) {
    this.data = data;
    this.pagination = pagination;
    this.requestId = requestId;
    this.#fetchPage = fetchPage;
  }

  /** Whether the list goes on after this page. */
  hasNextPage(): boolean {
    return this.pagination.page < this.pagination.total_pages;
  }

  /**
   * Fetches the next page, with the same filters and order.
   *
   * @throws ConfigurationError if this is the last one
   */
  async getNextPage(): Promise<Page<Item>> {
    const { page, total_pages } = this.pagination;
    if (!this.hasNextPage()) {
      throw new ConfigurationError(
        `Page ${page} is the last of ${total_pages}: ask hasNextPage() before getNextPage().`,
      );
    }
    return await this.#fetchPage(page + 1);
  }
}
