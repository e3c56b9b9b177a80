import type { ListEndpoint, WireQuery } from '@clawbook/contract';
import type { APIPromise } from '../call/api-promise.ts';
import type { CallInput, CallPlan } from '../call/prepare.ts';
import type { DataWithResponse } from '../call/receive.ts';
import type { ListOptions } from '../options/request-options.ts';
import { resolveListOptions } from '../options/resolve-request-options.ts';
import { checkInput } from '../request/check-input.ts';
import { Page, type PageSource } from './page.ts';
import { readPages } from './read-pages.ts';
import { readPagination } from './read-pagination.ts';
import { uniqueItems } from './unique-items.ts';

/** Makes a call; `stop` ends it when nobody waits for it any more. */
type MakeCall<Item> = (plan: () => CallPlan<Item[]>, stop?: AbortSignal) => APIPromise<Item[]>;

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

  /** Asks for the first page, as the caller described it. */
  first(): APIPromise<Item[]> {
    return this.#call(this.#plan);
  }

  /** Makes a page of what came for the first one. */
  toFirstPage(answer: DataWithResponse<Item[]>): Page<Item> {
    return this.#toPage(answer, this.#plan().firstPage);
  }

  /** Asks for another page. */
  readonly fetchPage = async (number: number, stop?: AbortSignal): Promise<Page<Item>> => {
    const call = this.#call(() => {
      const { query, ...plan } = this.#plan();
      const input = { ...plan.input, query: { ...query, page: number } };
      // A page named in the extra query would come again and again.
      const { page: _, ...extraQuery } = plan.options.query ?? {};
      return { ...plan, input, options: { ...plan.options, query: extraQuery } };
    }, stop);
    return this.#toPage(await call.withResponse(), number);
  };

  /** The items of a page and of all that follow, each once. */
  itemsFrom(page: Page<Item>): AsyncGenerator<Item, void, undefined> {
    return uniqueItems(readPages(page, this.fetchPage, { concurrency: this.concurrency }));
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
