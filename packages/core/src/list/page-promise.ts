import type { APIPromise } from '../call/api-promise.ts';
import type { DataWithResponse } from '../call/receive.ts';
import { checkNames, checkNumber } from '../options/check-option.ts';
import { checkConcurrency } from '../options/resolve-request-options.ts';
import type { ListSource } from './list-source.ts';
import type { Page } from './page.ts';
import { PageReader } from './page-reader.ts';
import { readItems } from './read-items.ts';
import { readPages } from './read-pages.ts';

/** How to read the pages of a list. */
export interface PagesOptions {
  /** How many pages to fetch ahead, in order, as far as `maxConcurrent` allows (as the list was told, else 1). */
  readonly concurrency?: number | undefined;
}

/** How to read a list into an array. */
export interface ToArrayOptions extends PagesOptions {
  /** The most items to read (all of them). */
  readonly limit?: number | undefined;
}

/**
 * A list that is read when it is asked for: awaited, it is its first page; iterated, all its items.
 * A list that nobody awaits sends nothing. The first page is fetched once, however the list is read.
 *
 * ```js
 * const newest = client.conversations.list({ platform: 'telegram', sort: '-created_at' });
 * for await (const conversation of newest) {
 *   console.log(conversation.id, conversation.created_at); // => conv_000044 2026-01-29T22:00:00Z
 * }
 * ```
 */
export class PagePromise<Item> extends Promise<Page<Item>> implements AsyncIterable<Item> {
  readonly #source: ListSource<Item>;
  #call: APIPromise<Item[]> | undefined;
  #page: Promise<Page<Item>> | undefined;
  #hasFailed = false;

  /** What is made of it by `then` is an ordinary promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** @internal */
  constructor(source: ListSource<Item>) {
    super(() => {});
    this.#source = source;
  }

  /**
   * Fetches the first page. `catch`, `finally` and `await` come through here too.
   *
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  override then<Result = Page<Item>, Failed = never>(
    onFulfilled?: ((page: Page<Item>) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null,
  ): Promise<Result | Failed> {
    return this.#firstPage().then(onFulfilled, onRejected);
  }

  /**
   * The first page with the answer around it.
   *
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  async withResponse(): Promise<DataWithResponse<Page<Item>>> {
    const answer = await this.#start().withResponse();
    return { ...answer, data: this.#source.toFirstPage(answer) };
  }

  /**
   * The raw `Response` of the first page.
   *
   * @throws ClawBookError as `asResponse` of any call
   */
  asResponse(): Promise<Response> {
    return this.#start().asResponse();
  }

  /**
   * The pages in order, each as the server gave it. A failure interrupts the iteration: asked for more, it goes on
   * with the page that failed.
   *
   * @throws ClawBookError as any call; its `page` says which page failed
   */
  pages(options: PagesOptions = {}): AsyncGenerator<Page<Item>, void, undefined> {
    return readPages(() => {
      checkNames('The options of pages()', options, ['concurrency']);
      return this.#open({ concurrency: checkConcurrency(options.concurrency) });
    });
  }

  /**
   * All items in an array, or as many as `limit` says; pages that are not needed are not fetched. If one of them
   * fails, so does all of it: iterate, in order to keep what came before.
   *
   * @throws ConfigurationError for a limit that is no whole number from 1
   * @throws ClawBookError as any call; its `page` says which page failed
   */
  async toArray(options: ToArrayOptions = {}): Promise<Item[]> {
    checkNames('The options of toArray()', options, ['limit', 'concurrency']);
    const bounds = { least: 1, most: Number.MAX_SAFE_INTEGER, whole: true };
    const limit = checkNumber('limit', options.limit, bounds) ?? Infinity;
    const concurrency = checkConcurrency(options.concurrency);
    const items: Item[] = [];
    for await (const item of readItems(() => this.#open({ concurrency, wanted: limit }))) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  /**
   * The items of all pages in order, each once. A failure interrupts the iterator: asked for more, it goes on with
   * the page that failed.
   *
   * @throws ClawBookError as any call; its `page` says which page failed
   */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return readItems(() => this.#open({}));
  }

  #open({ concurrency, wanted }: { concurrency?: number | undefined; wanted?: number }): PageReader<Item> {
    const { start, fetchPage, concurrency: usual } = this.#source;
    return new PageReader({
      start,
      // Awaited, a list that failed stays so, like any promise; read again, it is asked for again.
      first: () => (this.#hasFailed ? fetchPage(start) : this.#firstPage()),
      fetchPage,
      concurrency: concurrency ?? usual,
      wanted,
    });
  }

  #firstPage(): Promise<Page<Item>> {
    this.#page ??= this.#start()
      .withResponse()
      .then((answer) => this.#source.toFirstPage(answer));
    this.#page.catch(() => {
      this.#hasFailed = true;
    });
    return this.#page;
  }

  #start(): APIPromise<Item[]> {
    this.#call ??= this.#source.first();
    return this.#call;
  }
}
