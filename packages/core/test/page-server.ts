import { type FetchPage, Page } from '../src/list/page.ts';

interface Item {
  readonly id: string;
}

/** Pages of a list that a test answers one by one. */
export class PageServer {
  /** The numbers of the pages that were asked for, in order. */
  readonly asked: number[] = [];
  /** The signals that they were asked with, by number. */
  readonly signals = new Map<number, AbortSignal | undefined>();
  readonly #answers = new Map<
    number,
    { resolve: (page: Page<Item>) => void; reject: (error: Error) => void }
  >();
  readonly #perPage: number;
  totalPages: number;

  constructor(totalPages: number, perPage = 2) {
    this.totalPages = totalPages;
    this.#perPage = perPage;
  }

  /** The page as it is at present: two items whose ids count on. */
  page(number: number, ids?: readonly string[]): Page<Item> {
    const first = (number - 1) * this.#perPage;
    const data = (ids ?? Array.from({ length: this.#perPage }, (_, index) => `item_${first + index}`)).map(
      (id) => ({ id }),
    );
    const pagination = {
      page: number,
      per_page: this.#perPage,
      total: this.totalPages * this.#perPage,
      total_pages: this.totalPages,
    };
    return new Page(data, pagination, undefined, { fetchPage: this.fetchPage, itemsFrom: unneeded });
  }

  readonly fetchPage: FetchPage<Item> = (number, { stop } = {}) => {
    this.asked.push(number);
    this.signals.set(number, stop);
    return new Promise((resolve, reject) => {
      this.#answers.set(number, { resolve, reject });
    });
  };

  /** A fetch that answers at once. */
  readonly answering: FetchPage<Item> = (number, reading) => {
    const page = this.fetchPage(number, reading);
    this.answer(number);
    return page;
  };

  answer(number: number): void {
    this.#answers.get(number)?.resolve(this.page(number));
  }

  fail(number: number, error: Error): void {
    this.#answers.get(number)?.reject(error);
  }
}

/** All that an iteration gives. */
export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

/** The numbers of the pages that an iteration gives. */
export async function pageNumbers(pages: AsyncIterable<Page<unknown>>): Promise<number[]> {
  return (await collect(pages)).map(({ pagination }) => pagination.page);
}

function unneeded(): never {
  throw new Error('not called');
}
