import type { WebhookHeaders } from '../incoming/webhook-headers.ts';
import type { WaitUntil } from './webhook-handler-options.ts';

/** A request, as a framework hands it over. */
export interface Delivery {
  readonly method: string | undefined;
  readonly headers: WebhookHeaders;
  /** Reads the body, at most so many bytes of it. */
  readonly readBody: (maxBytes: number) => string | Uint8Array | Promise<string | Uint8Array>;
  /** Keeps the platform from ending the work with the answer to this request. */
  readonly waitUntil?: WaitUntil | undefined;
}
