import { WebhookVerificationError } from '@clawbook/core/errors';
import { bodyTooLarge, incompleteBody } from './body-refusals.ts';
import { joinChunks } from './join-chunks.ts';
import { parsedBodyAdvice } from './parsed-body-advice.ts';

/** What is used of a `Request` to read it. */
export interface WebRequest {
  /** Its headers. */
  readonly headers: {
    /** The value of a header; `null` if there is none. */
    get(name: string): string | null;
  };
  /** Whether someone has read the body already. */
  readonly bodyUsed: boolean;
  /** The body as a stream, where the runtime has it as one. */
  readonly body?: WebStream | null | undefined;
  /** The whole body. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What is used of a `ReadableStream`. */
export interface WebStream {
  /** Begins to read. */
  getReader(): WebStreamReader;
}

/** What is used of the reader of a `ReadableStream`. */
export interface WebStreamReader {
  /** The next bytes. */
  read(): Promise<{
    /** Whether the stream has ended: there is no value then. */
    readonly done: boolean;
    /** The bytes. */
    readonly value?: Uint8Array | undefined;
  }>;
  /** Ends reading without a word to the sender. */
  releaseLock(): void;
}

/**
 * Reads the body of a `Request`, and stops where there is more than `maxBytes`.
 *
 * @throws WebhookVerificationError `body_too_large`, `incomplete_body` if the sender went away, or `parsed_body` if someone
 *   has read it already
 */
export async function readWebBody(request: WebRequest, maxBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed) {
    throw new WebhookVerificationError(
      `The body of the request has been read already. ${parsedBodyAdvice(['hono', 'next-app'])}`,
      { reason: 'parsed_body' },
    );
  }
  // Nothing is read of a body that says beforehand that it is too large.
  if (Number(request.headers.get('content-length')) > maxBytes) throw bodyTooLarge(maxBytes);
  if (request.body === null) return new Uint8Array();
  if (request.body === undefined) return readAtOnce(request, maxBytes);
  return readStream(request.body.getReader(), maxBytes);
}

async function readAtOnce(request: WebRequest, maxBytes: number): Promise<Uint8Array> {
  let bytes: ArrayBuffer;
  try {
    bytes = await request.arrayBuffer();
  } catch (error) {
    throw incompleteBody(error);
  }
  if (bytes.byteLength > maxBytes) throw bodyTooLarge(maxBytes);
  return new Uint8Array(bytes);
}

async function readStream(reader: WebStreamReader, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw incompleteBody(error);
    });
    if (done) return joinChunks(chunks, length);
    if (value === undefined) continue;
    length += value.byteLength;
    if (length > maxBytes) {
      reader.releaseLock();
      throw bodyTooLarge(maxBytes);
    }
    chunks.push(value);
  }
}
