import { Page } from '../src/list/page.ts';
import { PageReader } from '../src/list/page-reader.ts';

interface Item {
  readonly id: string;
}

/** A list that a test changes while it is read; each page is what it holds when it is asked for. */
export class ChangingList {
  readonly ids: string[];
  /** The numbers of the pages that were asked for, in order. */
  readonly asked: number[] = [];
  /** Called before a page is made, with its number; the page waits for it. */
  onAsked: (number: number) => unknown = () => undefined;
  readonly #perPage: number;

  /** Holds `a`, `b`, `c`… as a text gives them, or as many items as a number says. */
  constructor(items: string | number, perPage: number) {
    this.ids =
      typeof items === 'string' ? items.split('') : Array.from({ length: items }, (_, index) => `${index}`);
    this.#perPage = perPage;
  }

  remove(...ids: readonly string[]): void {
    for (const id of ids) this.ids.splice(this.ids.indexOf(id), 1);
  }

  /** Begins to read the list. */
  readonly open = ({ concurrency = 1, start = 1 } = {}): PageReader<Item> =>
    new PageReader({ start, first: () => this.#fetchPage(start), fetchPage: this.#fetchPage, concurrency });

  readonly #fetchPage = async (number: number): Promise<Page<Item>> => {
    this.asked.push(number);
    await this.onAsked(number);
    const [total, per_page] = [this.ids.length, this.#perPage];
    const data = this.ids.slice((number - 1) * per_page, number * per_page).map((id) => ({ id }));
    const pagination = { page: number, per_page, total, total_pages: Math.ceil(total / per_page) };
    return new Page(data, pagination, undefined, { fetchPage: this.#fetchPage, itemsFrom: unneeded });
  };
}

function unneeded(): never {
  throw new Error('not called');
}
