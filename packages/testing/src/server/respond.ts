import type { Store } from '../state/store.ts';
import type { Answer } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { dateHeaders } from './date-headers.ts';
import { findRoute } from './find-route.ts';
import type { IncomingRequest } from './incoming-request.ts';
import { newMeta } from './new-meta.ts';
import type { Outbox } from './outbox.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { Refusal } from './refusal.ts';
import type { Reply } from './reply.ts';
import { requireScope } from './require-scope.ts';
import type { Route } from './route.ts';
import { answerToReply, refusalToReply } from './to-reply.ts';

/** The parts of a server that the life of a request passes. */
export interface Server {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly rateLimiter: RateLimiter;
  readonly routes: readonly Route[];
}

/** The reply to a request, whatever happens on the way. */
export async function respond(request: IncomingRequest, server: Server): Promise<Reply> {
  const headers = dateHeaders(server.store.now());
  const meta = newMeta(server.store);
  try {
    return answerToReply(await answer(request, server, headers), meta, headers);
  } catch (failure) {
    const refusal = failure instanceof Refusal ? failure : internalError(failure);
    return refusalToReply(refusal, meta, headers);
  }
}

async function answer(request: IncomingRequest, server: Server, headers: Headers): Promise<Answer<unknown>> {
  const { store, outbox, rateLimiter, routes } = server;
  // 401
  const apiKey = authenticate(request, store);
  // 429
  rateLimiter.admit(apiKey.id, headers);
  // 404
  const { route, params } = findRoute(request, routes);
  // 403
  requireScope(apiKey, route.scope);
  // 2xx, 400, or 404 for an unknown id
  return route.answer({ request, params, store, outbox });
}

function internalError(cause: unknown): Refusal {
  return new Refusal(500, 'INTERNAL_ERROR', 'An internal error occurred', { cause: String(cause) });
}
