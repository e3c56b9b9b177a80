import type { ListEndpoint, WireQuery } from '@clawbook/contract';
import type { APIPromise } from '../call/api-promise.ts';
import type { CallInput, CallPlan } from '../call/prepare.ts';
import type { DataWithResponse } from '../call/receive.ts';
import type { ListOptions } from '../options/request-options.ts';
import { resolveListOptions } from '../options/resolve-request-options.ts';
import { checkInput } from '../request/check-input.ts';
import { notePage } from './note-page.ts';
import { type FetchPage, Page, type PageSource } from './page.ts';
import { PageReader } from './page-reader.ts';
import { readItems } from './read-items.ts';
import { readPagination } from './read-pagination.ts';

/** Makes a call of a list. */
type MakeCall<Item> = (
  plan: () => CallPlan<Item[]>,
  /** What to add to its error, and what ends it when nobody waits for it any more. */
  hooks: { readonly explain: (error: unknown) => void; readonly stop?: AbortSignal | undefined },
) => APIPromise<Item[]>;

/** Where the pages of one list come from: the same filters and order on each, whatever the caller's object becomes. */
export class ListSource<Item> implements PageSource<Item> {
  readonly #call: MakeCall<Item>;
  readonly #plan: () => ListPlan<Item>;

  constructor(endpoint: ListEndpoint<Item>, input: CallInput, options: ListOptions, call: MakeCall<Item>) {
    this.#call = call;
    this.#plan = now(() => makePlan(endpoint, input, options));
  }

  /** How many pages are fetched at a time when nothing else is said. */
  get concurrency(): number {
    return this.#plan().concurrency;
  }

  /** The number of the page that the list begins with. */
  get start(): number {
    return this.#plan().firstPage;
  }

  /** Asks for the first page, as the caller described it. */
  first(): APIPromise<Item[]> {
    return this.#call(this.#plan, {
      explain: (error) => notePage(error, () => ({ page: this.start })),
    });
  }

  /** Makes a page of what came for the first one. */
  toFirstPage(answer: DataWithResponse<Item[]>): Page<Item> {
    return this.#toPage(answer, this.start);
  }

  /** Asks for another page. */
  readonly fetchPage: FetchPage<Item> = async (number, { of, stop } = {}) => {
    const plan = (): CallPlan<Item[]> => {
      const { query, ...first } = this.#plan();
      const input = { ...first.input, query: { ...query, page: number } };
      // A page named in the extra query would come again and again.
      const { page: _, ...extraQuery } = first.options.query ?? {};
      return { ...first, input, options: { ...first.options, query: extraQuery } };
    };
    const explain = (error: unknown): void => notePage(error, () => ({ page: number, of }));
    return this.#toPage(await this.#call(plan, { explain, stop }).withResponse(), number);
  };

  /** The items of a page and of all that follow, each once. */
  itemsFrom(page: Page<Item>): AsyncGenerator<Item, void, undefined> {
    return readItems(
      () =>
        new PageReader({
          start: page.pagination.page,
          first: () => Promise.resolve(page),
          fetchPage: this.fetchPage,
          concurrency: this.concurrency,
        }),
    );
  }

  #toPage({ data, meta, requestId }: DataWithResponse<Item[]>, number: number): Page<Item> {
    return new Page(data, readPagination(meta, number, data.length), requestId, this);
  }
}

interface ListPlan<Item> extends CallPlan<Item[]> {
  readonly query: WireQuery;
  readonly concurrency: number;
  readonly firstPage: number;
}

function makePlan<Item>(
  endpoint: ListEndpoint<Item>,
  input: CallInput,
  options: ListOptions,
): ListPlan<Item> {
  const { concurrency, request } = resolveListOptions(options);
  const query = checkInput(endpoint.name, endpoint.query, input.query ?? {});
  const firstPage = Number(request.query?.['page'] ?? query['page'] ?? 1);
  return {
    endpoint: { ...endpoint, isList: true },
    input: { ...input, query },
    options: request,
    query,
    concurrency,
    firstPage,
  };
}

/** Does something at once, but keeps its failure until the answer is asked for: a list nobody awaits rejects nobody. */
function now<Value>(make: () => Value): () => Value {
  try {
    const value = make();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
