import { bodyTooLarge, incompleteBody } from '../incoming/body-refusals.ts';
import { joinChunks } from '../incoming/join-chunks.ts';
import type { HeaderValue } from '../incoming/webhook-headers.ts';

/** What is used of a stream of Node.js. */
export interface NodeStream {
  /** Hears of an event of the stream. */
  on(event: string, listener: (...values: never[]) => void): unknown;
  /** Hears of it no longer. */
  removeListener(event: string, listener: (...values: never[]) => void): unknown;
  /** Stops reading. */
  pause(): unknown;
  /** Whether someone has begun to read. */
  readonly readableDidRead?: boolean | undefined;
  /** Whether someone has read to the end. */
  readonly readableEnded?: boolean | undefined;
  /** Whether nothing can be read any more. */
  readonly destroyed?: boolean | undefined;
}

/**
 * Reads a stream to its end, and stops where there is more than `maxBytes`. It is not destroyed then: its connection has
 * to bring the answer back.
 *
 * @throws WebhookVerificationError `body_too_large`, or `incomplete_body` if the sender went away
 */
export async function readNodeStream(
  stream: NodeStream,
  contentLength: HeaderValue,
  maxBytes: number,
): Promise<Uint8Array> {
  // Nothing is read of a body that says beforehand that it is too large.
  if (Number(contentLength) > maxBytes) throw bodyTooLarge(maxBytes);
  if (stream.destroyed === true) throw incompleteBody(undefined);
  const chunks: Uint8Array[] = [];
  let length = 0;
  let stop = (): void => {};
  try {
    await new Promise<void>((resolve, reject) => {
      const listeners = {
        data: (chunk: Uint8Array | string): void => {
          // Someone has called `setEncoding`.
          const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
          length += bytes.byteLength;
          if (length > maxBytes) reject(bodyTooLarge(maxBytes));
          else chunks.push(bytes);
        },
        end: () => resolve(),
        error: (error: unknown) => reject(incompleteBody(error)),
        // Comes after `end` too, where it does nothing.
        close: () => reject(incompleteBody(undefined)),
      };
      stop = () => {
        for (const [event, listener] of Object.entries(listeners)) stream.removeListener(event, listener);
        // Whatever else happens to the connection is no failure of this program.
        stream.on('error', () => undefined);
      };
      for (const [event, listener] of Object.entries(listeners)) stream.on(event, listener);
    });
  } catch (error) {
    stream.pause();
    throw error;
  } finally {
    stop();
  }
  return joinChunks(chunks, length);
}
