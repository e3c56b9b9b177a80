import { type FastifyInstanceLike, fastifyPlugin } from '../adapters/fastify-plugin.ts';
import { type FetchRequest, receiveFetch } from '../adapters/receive-fetch.ts';
import { type NodeRequest, type NodeResponse, receiveNode } from '../adapters/receive-node.ts';
import type { Workshop } from './receive.ts';
import { resolveHandlerOptions } from './resolve-handler-options.ts';
import { SharedWork } from './shared-work.ts';
import { UnderWay } from './under-way.ts';
import type { WebhookHandlerOptions } from './webhook-handler-options.ts';

/** Receives deliveries, in whatever framework. Its functions need no `this`, and none of them rejects for what a sender does. */
export interface WebhookHandler {
  /**
   * For whoever speaks `Request` and `Response`: Bun, Deno, Workers, Hono, Next.js. A route of Hono:
   *
   * ```js
   * app.post('/webhooks/clawbook', (c) => handler.fetch(c.req.raw));
   * ```
   *
   * One of Next.js, in `app/…/route.ts`:
   *
   * ```ts
   * export const POST = handler.fetch;
   * ```
   *
   * @param request the delivery, whose body nothing has read
   * @param context if it has a `waitUntil`, as that of Workers, work after the answer is handed to it; anything else
   *   that a framework passes is not looked at
   */
  readonly fetch: (request: FetchRequest, context?: unknown) => Promise<Response>;
  /**
   * For the requests of Node.js: `createServer(handler.node)`, `app.post('/webhooks/clawbook', handler.node)` in Express, and
   * `pages/api` of Next.js with its `bodyParser` off. A body that a parser has read is taken from `request.rawBody`, or from
   * `request.body` where that is bytes or text; where JSON was parsed, `onError` is told what to change.
   *
   * It is done when the response has ended, as every listener of Node.js. (Frameworks that wait for a promise get one.)
   */
  readonly node: (request: NodeRequest, response: NodeResponse) => void;
  /**
   * A plugin for Fastify, with a route at its prefix; it takes the body of that route as it comes, whatever parsers
   * there are elsewhere.
   *
   * ```js
   * await app.register(handler.fastify, { prefix: '/webhooks/clawbook' });
   * ```
   */
  readonly fastify: (instance: FastifyInstanceLike) => Promise<void>;
  /** Resolves when no event is being handled any more: before a process ends, and in tests of `acknowledge: 'early'`. */
  readonly idle: () => Promise<void>;
}

/**
 * Makes a handler that verifies deliveries, handles each event once, and answers so that ClawBook delivers again what was
 * not handled.
 *
 * ```js
 * export const handler = createWebhookHandler({
 *   secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
 *   on: { 'message.received': (event) => console.log(event.data.content) },
 * });
 * ```
 *
 * | status | what happened |
 * |---|---|
 * | 200 | handled, handled before, or of no interest; or your function failed with a send that may have arrived |
 * | 202 | will be handled (`acknowledge: 'early'`) |
 * | 400, 401, 413 | not verified: no event, not signed, too long; `onError` is told, nothing was handled |
 * | 405 | not delivered by POST |
 * | 500 | your function failed, or a parser has read the body: ClawBook delivers again |
 * | 503 | another process, or a slow delivery before, handles the event now, or the replay store failed: ClawBook delivers again |
 *
 * Two deliveries of one event at the same moment: the second waits for the first, up to 8 s, and is answered alike. A 2xx
 * before the first has succeeded would lose the event if that fails.
 *
 * @throws ConfigurationError that names the option which is wrong or missing
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const settings = resolveHandlerOptions(options);
  const workshop: Workshop = {
    settings,
    shared: new SharedWork(settings.lease, settings.now),
    underWay: new UnderWay(),
  };
  return {
    fetch: (request, context) => receiveFetch(request, context, workshop),
    // oxlint-disable-next-line typescript/no-misused-promises -- With a promise in its type, `createServer(handler.node)` breaks this rule; Next.js waits for the one that it gets.
    node: (request, response) => receiveNode(request, response, workshop),
    fastify: fastifyPlugin(workshop),
    idle: () => workshop.underWay.idle(),
  };
}
