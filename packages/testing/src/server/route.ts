import {
  type Endpoint,
  type ListEndpoint,
  type Method,
  type PathParamName,
  platforms,
  type Scope,
  type StandardSchema,
  type WireQuery,
} from '@clawbook/contract';
import { selectPage } from '../state/select-page.ts';
import type { Store } from '../state/store.ts';
import { type Answer, page } from './answer.ts';
import type { IncomingRequest } from './incoming-request.ts';
import type { Outbox } from './outbox.ts';
import { readJsonBody } from './read-json-body.ts';
import { readQuery } from './read-query.ts';
import { requireSortFields, type SortFields } from './require-sort-fields.ts';
import { requireSpelling } from './require-spelling.ts';
import { validate } from './validate.ts';

/** An endpoint of the contract with what the in-memory ClawBook does for it. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly scope: Scope;
  /** Answers a request that fits; throws a `Refusal` for one that is not as the endpoint wants it. */
  readonly answer: (request: RoutedRequest) => Promise<Answer<unknown>>;
}

/** A request for a route. */
interface RoutedRequest {
  readonly request: IncomingRequest;
  readonly params: ReadonlyMap<string, string>;
  readonly store: Store;
  readonly outbox: Outbox;
}

/** What a route works with. */
export interface RouteContext<Path extends string> {
  readonly store: Store;
  readonly outbox: Outbox;
  /** The value of a parameter of the path. */
  readonly param: (name: PathParamName<Path>) => string;
}

/** The route of an endpoint without a body. */
export function route<Data, Path extends string>(
  endpoint: Endpoint<Data, Path>,
  answer: (context: RouteContext<Path>) => Answer<Data>,
): Route {
  return { ...target(endpoint), answer: async (routed) => answer(contextOf(routed)) };
}

/** The route of an endpoint with a body, which arrives checked. */
export function routeWithBody<Data, Path extends string, Body>(
  endpoint: Endpoint<Data, Path, Body> & { readonly body: StandardSchema<Body> },
  answer: (context: RouteContext<Path>, body: Body) => Answer<Data>,
): Route {
  return {
    ...target(endpoint),
    answer: async (routed) => {
      const body = await validate(endpoint.body, readJsonBody(routed.request), 'body');
      return answer(contextOf(routed), body);
    },
  };
}

/** The route of a list: it gives all items, of which the query then selects one page. */
export function listRoute<Item extends object, Path extends string, Query>(
  endpoint: ListEndpoint<Item, Path, Query> & { readonly query: StandardSchema<WireQuery, Query> },
  sortFields: SortFields<Query>,
  allItems: (context: RouteContext<Path>) => readonly Item[],
): Route {
  return {
    ...target(endpoint),
    answer: async (routed) => {
      const query = await validate(endpoint.query, readQuery(routed.request.query), 'query');
      requireSpelling('platform', query['platform'], platforms);
      requireSortFields(query['sort'], sortFields);
      const { items, pagination } = selectPage(allItems(contextOf(routed)), query);
      return page(items, pagination);
    },
  };
}

function target({ method, path, scope }: Pick<Route, 'method' | 'path' | 'scope'>) {
  return { method, path, scope };
}

function contextOf({ store, outbox, params }: RoutedRequest) {
  const param = (name: string): string => {
    const value = params.get(name);
    if (value === undefined) throw new Error(`The path has no parameter ${name}.`);
    return value;
  };
  return { store, outbox, param };
}
