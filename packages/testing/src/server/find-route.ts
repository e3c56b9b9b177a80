import type { IncomingRequest } from './incoming-request.ts';
import { matchPath } from './match-path.ts';
import { notFound } from './not-found.ts';
import type { Route } from './route.ts';

const prefix = '/api/v1';

/** The route of a request, with the parameters of its path; throws a 404 if there is none. */
export function findRoute(
  { method, path }: IncomingRequest,
  routes: readonly Route[],
): { route: Route; params: ReadonlyMap<string, string> } {
  for (const route of routes) {
    const params = route.method === method ? matchPath(prefix + route.path, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  throw notFound(`There is no ${method} ${path}`);
}
