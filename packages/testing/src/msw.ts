/**
 * An in-memory ClawBook behind [msw](https://mswjs.io). msw is an optional peer dependency, needed for this entry alone.
 *
 * @module @clawbook/testing/msw
 */
import { type HttpHandler, HttpResponse, http } from 'msw';
import type { InMemoryClawBook } from './in-memory-clawbook.ts';
import { isOrigin } from './options/is-origin.ts';

/** Where the handlers answer. */
export interface HandlersOptions {
  /** An origin without a path (that of the in-memory ClawBook, `https://clawbook.test`). */
  readonly origin?: string | undefined;
}

/**
 * The request handlers that let an in-memory ClawBook answer through msw: pass them to `setupServer` or `use`.
 *
 * @throws Error if the origin is none
 */
export function handlers(
  clawbook: Pick<InMemoryClawBook, 'fetch' | 'origin'>,
  { origin = clawbook.origin }: HandlersOptions = {},
): HttpHandler[] {
  if (!isOrigin(origin)) {
    throw new Error(
      `handlers: \`origin\` must be an origin without a path, such as 'https://clawbook.test', got '${origin}'`,
    );
  }
  return [
    http.all(`${new URL(origin).origin}/*`, ({ request }) =>
      clawbook.fetch(request).catch((error: unknown) => {
        // msw answers 500 for whatever is thrown, and tells of it; a request rejects for this alone.
        if (request.signal.aborted || isConnectionError(error)) return HttpResponse.error();
        throw error;
      }),
    ),
  ];
}

/** Whether a fault ended the connection before an answer. */
function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError && error.message === 'fetch failed';
}
