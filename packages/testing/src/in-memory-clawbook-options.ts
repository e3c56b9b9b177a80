import type { Message, RateLimitTier } from '@clawbook/contract';
import type { MessageProgress } from './deliveries/message-progress.ts';
import type { WebhookDeliveryOptions } from './deliveries/webhook-delivery-options.ts';
import type { RateLimitOptions } from './rate-limit-options.ts';
import type { ClawBookSeed } from './state/clawbook-seed.ts';

/** What {@link createInMemoryClawBook} can be told; everything has a default. */
export interface InMemoryClawBookOptions {
  /** Where the msw handlers answer, without a path (`https://clawbook.test`). */
  readonly origin?: string | undefined;
  /** The key that may do everything (a fixed one of the documented form). */
  readonly apiKey?: string | undefined;
  /** The plan, which sets the rate limits (`standard`: 60 requests a minute, 1,000 an hour). */
  readonly tier?: RateLimitTier | undefined;
  /** Other limits than the tier's, or `false` for none and no `X-RateLimit-*` headers. */
  readonly rateLimit?: RateLimitOptions | false | undefined;
  /** The clock, in milliseconds since 1970 (`Date.now`, looked up at each call). */
  readonly now?: (() => number) | undefined;
  /**
   * How a fault's latency passes: resolves after so many milliseconds (`setTimeout`, looked up at each call). The signal
   * is aborted when the caller goes away.
   */
  readonly wait?: ((milliseconds: number, signal: AbortSignal) => Promise<unknown>) | undefined;
  /** `true` for the example data, `false` for none, or data of your own (`true`). */
  readonly seed?: boolean | ClawBookSeed | undefined;
  /** The version that `GET /status` tells (`1.5.0`). */
  readonly version?: string | undefined;
  /** How events are delivered to webhooks (signed as `hex`, to this machine alone). */
  readonly webhooks?: WebhookDeliveryOptions | undefined;
  /**
   * How far a message that is sent comes by itself, or a function that says it of each (`delivered` if a webhook that is
   * delivered to listens for `message.sent` or `message.delivered`; else it stays `queued`).
   */
  readonly progress?: MessageProgress | ((message: Message) => MessageProgress) | undefined;
}
