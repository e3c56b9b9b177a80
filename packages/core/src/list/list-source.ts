import type { ListEndpoint, WireQuery } from '@clawbook/contract';
import type { APIPromise } from '../call/api-promise.ts';
import type { CallInput, CallPlan } from '../call/prepare.ts';
import type { DataWithResponse } from '../call/receive.ts';
import type { ListOptions } from '../options/request-options.ts';
import { resolveListOptions } from '../options/resolve-request-options.ts';
import { checkInput } from '../request/check-input.ts';
import type { Page } from './page.ts';
import { toPage } from './to-page.ts';

/** Makes a call; `stop` ends it when nobody waits for it any more. */
type MakeCall<Item> = (plan: () => CallPlan<Item[]>, stop?: AbortSignal) => APIPromise<Item[]>;

/** Where the pages of one list come from: the same filters and order on each, whatever the caller's object becomes. */
export class ListSource<Item> {
  readonly #endpoint: ListEndpoint<Item>;
  readonly #call: MakeCall<Item>;
  readonly #plan: () => ListPlan<Item>;

  constructor(endpoint: ListEndpoint<Item>, input: CallInput, options: ListOptions, call: MakeCall<Item>) {
    this.#endpoint = endpoint;
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
    return this.#toPage(answer, Number(this.#plan().query['page'] ?? 1));
  }

  /** Asks for another page. */
  readonly fetchPage = async (number: number, stop?: AbortSignal): Promise<Page<Item>> => {
    const call = this.#call(() => {
      const { query, ...plan } = this.#plan();
      return { ...plan, input: { ...plan.input, query: { ...query, page: number } } };
    }, stop);
    return this.#toPage(await call.withResponse(), number);
  };

  #toPage(answer: DataWithResponse<Item[]>, number: number): Page<Item> {
    return toPage(answer, number, this.#endpoint.name, this.fetchPage);
  }
}

interface ListPlan<Item> extends CallPlan<Item[]> {
  readonly query: WireQuery;
  readonly concurrency: number;
}

function makePlan<Item>(
  endpoint: ListEndpoint<Item>,
  input: CallInput,
  options: ListOptions,
): ListPlan<Item> {
  const { concurrency, request } = resolveListOptions(options);
  const query = checkInput(endpoint.name, endpoint.query, input.query ?? {});
  return { endpoint, input: { ...input, query }, options: request, query, concurrency };
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
