import type { WebhookDrift } from '../events/webhook-drift.ts';
import type { WebhookSchemeName } from '../schemes/resolve-scheme.ts';
import type { WebhookScheme } from '../schemes/webhook-scheme.ts';

/** How deliveries are verified. */
export interface WebhookVerificationOptions {
  /**
   * The secret that you gave to `client.webhooks.create`; several while you change it, each of which is accepted.
   * An undefined or blank one in a list is passed over, as long as another is left.
   */
  readonly secret: string | readonly (string | undefined)[] | undefined;
  /**
   * How ClawBook signs (`'hex'`): one of the three that are known, the same with other headers, such as
   * `hexScheme({ header: 'X-My-Signature' })`, or one of your own.
   *
   * @experimental ClawBook's own scheme is inferred
   */
  readonly scheme?: WebhookSchemeName | WebhookScheme | undefined;
  /**
   * Milliseconds that the time of the signature may lie in the past or in the future (300,000), where the scheme has
   * one: `hex` has none. `Infinity` accepts any.
   */
  readonly tolerance?: number | undefined;
  /** Bytes that are read of a request at most (1,048,576); a longer one is refused without reading the rest. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Called for an event whose form differs from what is expected; it is handled all the same (a warning on the console,
   * once for each kind of difference). When it fails, that is logged and breaks nothing.
   */
  readonly onDrift?: ((drift: WebhookDrift) => unknown) | undefined;
  /** The present time in milliseconds since 1970, for tests (`Date.now`). */
  readonly now?: (() => number) | undefined;
}
