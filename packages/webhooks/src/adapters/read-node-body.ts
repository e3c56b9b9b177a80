import { WebhookVerificationError } from '@clawbook/core/errors';
import { bodyTooLarge } from '../incoming/body-refusals.ts';
import { type ParsedBodyFramework, parsedBodyAdvice } from '../incoming/parsed-body-advice.ts';
import type { HeaderValue } from '../incoming/webhook-headers.ts';
import { type NodeStream, readNodeStream } from './read-node-stream.ts';

/** What is used of a request whose body is to be read. */
interface ReadableRequest extends NodeStream {
  readonly headers: Readonly<Record<string, HeaderValue>>;
}

/**
 * The body of a request as it came: what a parser has kept of it in `rawBody`, else the stream, if nobody has read it, else
 * `body`, if a parser has put bytes or text there.
 *
 * @throws WebhookVerificationError `parsed_body`, `body_too_large` or `incomplete_body`
 */
export async function readNodeBody(
  request: ReadableRequest,
  response: object,
  maxBytes: number,
): Promise<string | Uint8Array> {
  const kept = rawOf(request, 'rawBody');
  if (kept !== undefined) return withinLimit(kept, maxBytes);
  if (request.readableDidRead !== true && request.readableEnded !== true) {
    return readNodeStream(request, request.headers['content-length'], maxBytes);
  }
  const body = rawOf(request, 'body');
  if (body !== undefined) return withinLimit(body, maxBytes);
  throw new WebhookVerificationError(
    `Something has read the body of the request before. ${parsedBodyAdvice(frameworkOf(request, response))}`,
    { reason: 'parsed_body' },
  );
}

function rawOf(request: object, field: 'rawBody' | 'body'): string | Uint8Array | undefined {
  const value: unknown = Reflect.get(request, field);
  return typeof value === 'string' || value instanceof Uint8Array ? value : undefined;
}

function withinLimit(body: string | Uint8Array, maxBytes: number): string | Uint8Array {
  // A text has at least as many bytes as characters.
  if (body.length > maxBytes) throw bodyTooLarge(maxBytes);
  return body;
}

function frameworkOf(request: object, response: object): ParsedBodyFramework[] {
  if ('setPreviewData' in response) return ['next-pages'];
  if ('app' in request && typeof request.app === 'function') return ['express'];
  // The requests of Fastify are those of Node.js.
  return ['express', 'fastify', 'next-pages'];
}
