import type { HeaderOptions } from '../request/build-headers.ts';
import type { Query } from '../request/encode-query.ts';
import type { ApiKeyOption, ValidationMode } from './client-options.ts';

/** What one call can be told; what is not named is as the client has it. */
export interface RequestOptions {
  /** Ends the call wherever it is, with an `AbortError` whose `cause` is the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take, the body included. */
  timeout?: number | undefined;
  /** Milliseconds that the whole call may take: waiting, attempts and pauses. */
  deadline?: number | undefined;
  /** How often the call is repeated after a failure. */
  maxRetries?: number | undefined;
  /** The longest wait for the rate limit over the whole call, in milliseconds; `Infinity` is allowed. */
  maxWait?: number | undefined;
  /** Headers to add; `null` takes one away. */
  headers?: HeaderOptions | undefined;
  /** Parameters to add to the URL, beside those of the call: for what the SDK does not know yet. */
  query?: Query | undefined;
  /** Another key for this call. */
  apiKey?: ApiKeyOption | undefined;
  /**
   * Sent as `Idempotency-Key`, the same on all attempts. It says that something between here and ClawBook
   * removes duplicates: a POST is then repeated like a GET. ClawBook itself documents no such header.
   */
  idempotencyKey?: string | undefined;
  /** How the answer is held against what is expected. */
  validation?: ValidationMode | undefined;
}

/** What a list can be told. */
export interface ListOptions extends RequestOptions {
  /**
   * How many pages to fetch ahead, in order, while a list is iterated (1: each page when it is needed).
   * The rate limit and the client's `maxConcurrent` (5) still hold: more than that needs both.
   */
  concurrency?: number | undefined;
}
