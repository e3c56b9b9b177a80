import { received } from '@clawbook/contract';
import { ConfigurationError } from '@clawbook/core/errors';
import { receive, type Workshop } from '../handler/receive.ts';
import type { HeaderValue } from '../incoming/webhook-headers.ts';
import { nodeHeaders } from './node-headers.ts';
import { type NodeStream, readNodeStream } from './read-node-stream.ts';

/** An instance of Fastify, as far as it can be told from anything else; `app.register` passes it. */
export interface FastifyInstanceLike {
  /** Takes away the parsers that the instance has by itself and from above. */
  removeAllContentTypeParsers(): unknown;
}

/** What more is used of it. Its own types are generic beyond what an interface of ours can match. */
interface FastifyRoutes extends FastifyInstanceLike {
  addContentTypeParser(
    contentType: string,
    parser: (request: unknown, payload: NodeStream, done: (error: null, body: unknown) => void) => void,
  ): unknown;
  all(path: string, handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): unknown;
}

interface FastifyRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, HeaderValue>>;
  readonly body: unknown;
  readonly raw: { readonly httpVersionMajor: number };
}

interface FastifyReply {
  code(status: number): unknown;
  headers(values: Record<string, string>): unknown;
  send(body: string): unknown;
}

/** A plugin for Fastify that receives deliveries at its prefix. */
export function fastifyPlugin(workshop: Workshop): (instance: FastifyInstanceLike) => Promise<void> {
  return async function clawbookWebhooks(instance) {
    const routes = asRoutes(instance);
    // An instance of a plugin is its own: the parsers of the program stay as they are.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    routes.all('/', async (request, reply) => {
      const { method, headers, body } = request;
      const readBody = (maxBytes: number) =>
        isStream(body) ? readNodeStream(body, headers['content-length'], maxBytes) : '';
      const answer = await receive({ method, headers, readBody }, workshop);
      reply.code(answer.status);
      reply.headers(nodeHeaders(answer, request.raw.httpVersionMajor));
      return reply.send(answer.body);
    });
  };
}

function asRoutes(instance: FastifyInstanceLike): FastifyRoutes {
  const routes = instance as Partial<FastifyRoutes> | undefined;
  if (typeof routes?.addContentTypeParser !== 'function' || typeof routes.all !== 'function') {
    throw new ConfigurationError(
      `handler.fastify is a plugin: \`app.register(handler.fastify, { prefix: '/webhooks/clawbook' })\`; it got ${received(instance)}.`,
    );
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- It was looked at.
  return routes as FastifyRoutes;
}

// Where there is no body, there is no stream.
function isStream(body: unknown): body is NodeStream {
  return typeof body === 'object' && body !== null && 'on' in body;
}
