import type { ClawBookEvents } from './deliveries/clawbook-events.ts';
import { createEvents } from './deliveries/create-events.ts';
import type { InMemoryClawBookOptions } from './in-memory-clawbook-options.ts';
import { type ListeningServer, type ListenOptions, listen } from './listen.ts';
import { readOptions } from './options/read-options.ts';
import { allRoutes } from './routes/all-routes.ts';
import { readIncomingRequest } from './server/incoming-request.ts';
import { createRateLimiter } from './server/rate-limiter.ts';
import { type ReceivedRequest, toReceivedRequest } from './server/received-request.ts';
import { createRequestLog } from './server/request-log.ts';
import { respond } from './server/respond.ts';
import type { ClawBookState } from './state/clawbook-state.ts';
import { createStore } from './state/store.ts';

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
  /** The last 1,000 requests with the status of their answers, in the order in which they were answered. */
  readonly requests: readonly ReceivedRequest[];
  /** Goes back to the seed: the state, the ids, the logs and the rate limits. Deliveries that are under way end. */
  readonly reset: () => void;
}

/**
 * Makes a ClawBook that behaves as its API is known to, with example data in it.
 *
 * @throws Error if an option is unknown or not as it has to be; the message names it
 */
export function createInMemoryClawBook(options: InMemoryClawBookOptions = {}): InMemoryClawBook {
  const { origin, apiKey, rateLimit, events: eventSettings, ...settings } = readOptions(options);
  const store = createStore(settings);
  const events = createEvents(store, eventSettings);
  const rateLimiter = createRateLimiter(rateLimit, store.now);
  const log = createRequestLog();

  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const incoming = await readIncomingRequest(request);
    const response = await respond(incoming, {
      store,
      outbox: events.outbox,
      rateLimiter,
      routes: allRoutes,
    });
    log.add(toReceivedRequest(incoming, response.status));
    // What was asked for has been done, but the caller does not learn of it.
    request.signal.throwIfAborted();
    return response;
  }

  return {
    ...events.forUsers,
    fetch: answer,
    listen: (where) => listen(answer, where),
    origin,
    apiKey,
    state: store.state,
    requests: log.requests,
    reset: () => {
      events.reset();
      store.reset();
      rateLimiter.reset();
      log.clear();
    },
  };
}
