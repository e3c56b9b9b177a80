import type { ClawBookEvents } from './deliveries/clawbook-events.ts';
import { createEvents } from './deliveries/create-events.ts';
import { createExchange } from './exchange.ts';
import { createFaultQueue } from './faults/fault-queue.ts';
import type { Faults } from './faults/faults.ts';
import type { InMemoryClawBookOptions } from './in-memory-clawbook-options.ts';
import { type ListeningServer, type ListenOptions, listen } from './listen.ts';
import { readOptions } from './options/read-options.ts';
import { allRoutes } from './routes/all-routes.ts';
import { requestHead } from './server/incoming-request.ts';
import { createRateLimiter } from './server/rate-limiter.ts';
import type { ReceivedRequest } from './server/received-request.ts';
import { createRequestLog } from './server/request-log.ts';
import type { ClawBookState } from './state/clawbook-state.ts';
import { createStore } from './state/store.ts';
import { toFetchResponse } from './to-fetch-response.ts';

/** A ClawBook that lives in this process, for tests. */
export interface InMemoryClawBook extends ClawBookEvents {
  /**
   * Answers a request as ClawBook would, whatever its host. It is called like the global `fetch` and can stand in
   * for it. Rejects with the signal's reason if the request is aborted.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Serves the same ClawBook on a port, over HTTP. Rejects if the port is in use. */
  readonly listen: (options?: ListenOptions) => Promise<ListeningServer>;
  /** Where the msw handlers answer. */
  readonly origin: string;
  /** The key that may do everything. */
  readonly apiKey: string;
  /** What ClawBook holds, to look at and to change. */
  readonly state: ClawBookState;
  /** The last 1,000 requests and what became of them, in the order in which ClawBook was done with them. */
  readonly requests: readonly ReceivedRequest[];
  /** What goes wrong, on demand: latency, error answers, connections that break. */
  readonly faults: Faults;
  /**
   * Goes back to the seed: the state, the ids, the logs and the rate limits. Removes all faults, and ends deliveries that are
   * under way.
   */
  readonly reset: () => void;
}

/**
 * Makes a ClawBook that behaves as its API is known to, with example data in it.
 *
 * @throws Error if an option is unknown or not as it has to be; the message names it
 */
export function createInMemoryClawBook(options: InMemoryClawBookOptions = {}): InMemoryClawBook {
  const { origin, apiKey, rateLimit, wait, events: eventSettings, ...settings } = readOptions(options);
  const store = createStore(settings);
  const events = createEvents(store, eventSettings);
  const rateLimiter = createRateLimiter(rateLimit, store.now);
  const faults = createFaultQueue();
  const log = createRequestLog();
  const server = { store, outbox: events.outbox, rateLimiter, routes: allRoutes };
  const exchange = createExchange({ server, faults, log, wait });

  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const { method, url, headers, signal } = request;
    const head = requestHead(method, url, headers);
    const transmission = await exchange({ head, readText: () => request.text(), signal });
    return await toFetchResponse(transmission, signal, [request, input]);
  }

  return {
    ...events.forUsers,
    fetch: answer,
    listen: (where) => listen(exchange, where),
    origin,
    apiKey,
    state: store.state,
    requests: log.requests,
    faults: { add: faults.add, clear: faults.clear },
    reset: () => {
      events.reset();
      store.reset();
      rateLimiter.reset();
      log.clear();
      faults.clear();
    },
  };
}
