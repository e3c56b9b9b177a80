import { received } from '@clawbook/contract';
import { ConfigurationError } from '@clawbook/core/errors';
import { receive, type Workshop } from '../handler/receive.ts';
import type { WaitUntil } from '../handler/webhook-handler-options.ts';
import { readWebBody, type WebRequest } from '../incoming/read-web-body.ts';

/** What is used of a `Request`. */
export interface FetchRequest extends WebRequest {
  /** Such as `POST`. */
  readonly method: string;
}

/**
 * Receives a `Request`.
 *
 * @throws ConfigurationError if it is none
 */
export async function receiveFetch(
  request: FetchRequest,
  context: unknown,
  workshop: Workshop,
): Promise<Response> {
  if (typeof (request as Partial<FetchRequest> | undefined)?.arrayBuffer !== 'function') {
    throw new ConfigurationError(
      `handler.fetch takes a Request, got ${received(request)}. In Hono pass \`c.req.raw\`; for a request of Node.js or Express ` +
        'there is handler.node, and for Fastify `app.register(handler.fastify, { prefix })`.',
    );
  }
  const { method, headers } = request;
  const readBody = (maxBytes: number) => readWebBody(request, maxBytes);
  const delivery = { method, headers, readBody, waitUntil: waitUntilOf(context) };
  const { status, headers: answered, body } = await receive(delivery, workshop);
  return new Response(body, { status, headers: answered });
}

function waitUntilOf(context: unknown): WaitUntil | undefined {
  if (typeof context !== 'object' || context === null || !('waitUntil' in context)) return undefined;
  const { waitUntil } = context;
  // It is a method, which wants its object.
  return typeof waitUntil === 'function' ? (work) => waitUntil.call(context, work) : undefined;
}
