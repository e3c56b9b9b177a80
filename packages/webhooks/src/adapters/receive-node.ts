import { received } from '@clawbook/contract';
import { ConfigurationError } from '@clawbook/core/errors';
import { receive, type Workshop } from '../handler/receive.ts';
import type { HeaderValue } from '../incoming/webhook-headers.ts';
import { nodeHeaders } from './node-headers.ts';
import { readNodeBody } from './read-node-body.ts';
import type { NodeStream } from './read-node-stream.ts';

/** What is used of a request of Node.js, and of those that frameworks make of it. */
export interface NodeRequest extends NodeStream {
  /** Such as `POST`. */
  readonly method?: string | undefined;
  /** 1 or 2, as in HTTP/2. */
  readonly httpVersionMajor?: number | undefined;
  /** Its headers, with names in lower case. */
  readonly headers: Readonly<Record<string, HeaderValue>>;
}

/** What is used of a response of Node.js. */
export interface NodeResponse {
  /** The status that is sent. */
  statusCode: number;
  /** Whether something was sent already. */
  readonly headersSent: boolean;
  /** Sets a header that is sent. */
  setHeader(name: string, value: string): unknown;
  /** Sends the answer. */
  end(body: string): unknown;
}

/**
 * Receives a request of Node.js and sends the answer.
 *
 * @throws ConfigurationError if it is none
 */
export async function receiveNode(
  request: NodeRequest,
  response: NodeResponse,
  workshop: Workshop,
): Promise<void> {
  const { on } = (request as Partial<NodeRequest> | undefined) ?? {};
  const { setHeader } = (response as Partial<NodeResponse> | undefined) ?? {};
  if (typeof on !== 'function' || typeof setHeader !== 'function') {
    throw new ConfigurationError(
      `handler.node takes a request and a response of Node.js or Express, got ${received(request)} and ${received(response)}. ` +
        'For a Request there is handler.fetch, and for Fastify `app.register(handler.fastify, { prefix })`.',
    );
  }
  const { method, headers } = request;
  const readBody = (maxBytes: number) => readNodeBody(request, response, maxBytes);
  const answer = await receive({ method, headers, readBody }, workshop);
  // Something in between, such as a timeout of the framework, was faster.
  if (response.headersSent) return;
  response.statusCode = answer.status;
  const answered = nodeHeaders(answer, request.httpVersionMajor);
  for (const [name, value] of Object.entries(answered)) response.setHeader(name, value);
  response.end(answer.body);
}
