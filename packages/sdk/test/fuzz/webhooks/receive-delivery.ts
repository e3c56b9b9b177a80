import { Readable } from 'node:stream';
import type { WebhookHandler } from 'clawbook-sdk/webhooks';
import type { FuzzDelivery } from './fuzz-delivery.ts';

/** What a receiver answered. */
export interface Received {
  readonly status: number;
  readonly body: string;
}

/** Hands a delivery over as a `Request`. */
export async function receiveRequest(
  handler: WebhookHandler,
  { method, headers, chunks, breaksOff }: FuzzDelivery,
): Promise<Received> {
  const left = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = left.shift();
      if (chunk !== undefined) controller.enqueue(chunk);
      else if (breaksOff) controller.error(new Error('terminated'));
      else controller.close();
    },
  });
  // A Request of its own kind: that of fetch refuses some methods, and a GET with a body.
  const request = {
    method,
    headers: new Headers(headers),
    body,
    bodyUsed: false,
    arrayBuffer: () => Promise.reject(new Error('unused')),
  };
  const response = await handler.fetch(request);
  return { status: response.status, body: await response.text() };
}

/** Hands a delivery over as `node:http` does. */
export async function receiveNode(
  handler: WebhookHandler,
  { method, headers, chunks, breaksOff }: FuzzDelivery,
): Promise<Received> {
  async function* read(): AsyncGenerator<Uint8Array> {
    yield* chunks;
    if (breaksOff) throw new Error('aborted');
  }
  const request = Object.assign(Readable.from(read(), { objectMode: false }), { method, headers });
  let body = '';
  const response = {
    statusCode: 0,
    headersSent: false,
    setHeader: () => undefined,
    end: (text: string) => {
      body = text;
    },
  };
  // Its type hides the promise, which frameworks wait for.
  const handled: unknown = handler.node(request, response);
  await handled;
  return { status: response.statusCode, body };
}
