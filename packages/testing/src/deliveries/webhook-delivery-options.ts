import type { SigningOptions } from '../signing/signing-options.ts';

/** How events are delivered to the webhooks that are registered, and signed. */
export interface WebhookDeliveryOptions extends SigningOptions {
  /**
   * Which webhooks are delivered to: `loopback` those on this machine (`localhost`, `127.0.0.1`, `[::1]`), so that no
   * test posts to a real host by accident; `anywhere`; `nowhere`; or what a function says of each URL. (`loopback`, or
   * `anywhere` with a `fetch` of your own)
   */
  readonly deliverTo?: 'loopback' | 'anywhere' | 'nowhere' | ((url: URL) => boolean) | undefined;
  /** Takes the requests instead of the network, such as `(request) => handler.fetch(request)`. */
  readonly fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** How long to wait before each repetition, in milliseconds; `[]` repeats nothing (`[50, 200, 500]`). */
  readonly retryDelays?: readonly number[] | undefined;
  /** How long to wait for an answer, in milliseconds (10,000). */
  readonly timeout?: number | undefined;
  /** How many times each event is delivered, all at the same moment (1). */
  readonly copies?: number | undefined;
}
