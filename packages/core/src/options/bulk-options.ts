import { checkFunction, checkNames, checkNumber } from './check-option.ts';
import type { RequestOptions } from './request-options.ts';
import type { ResolvedOptions } from './resolve-client-options.ts';
import { requestOptionNames, resolveRequestOptions } from './resolve-request-options.ts';

/** How far a run over many items is. */
export interface BulkProgress {
  /** How many were sent, and accepted. */
  readonly sent: number;
  /** How many failed. */
  readonly failed: number;
  /** How many there are in all; undefined where the items do not tell their number. */
  readonly total: number | undefined;
  /** Until when the run waits for the rate limit; undefined while it does not. */
  readonly waitingUntil: Date | undefined;
  /** When it will be done, as far as can be said; undefined without `total`, and before the first result. */
  readonly estimatedEnd: Date | undefined;
}

/** How to work through many items; `deadline`, `timeout` and `maxRetries` are those of each one. */
export interface BulkOptions<Item> extends Omit<RequestOptions, 'idempotencyKey'> {
  /** How many are under way at a time (1: one after the other, in order). */
  concurrency?: number | undefined;
  /** The `Idempotency-Key` of an item. */
  idempotencyKey?: ((item: Item, index: number) => string) | undefined;
  /**
   * Stops the run: nothing more is begun, what is being sent is waited for and given, what still waits is left to
   * the next run, and then the iteration throws an `AbortError`. Nothing that was sent goes unsaid.
   */
  signal?: AbortSignal | undefined;
  /** The longest wait for the rate limit for each one, in milliseconds (as long as it takes). */
  maxWait?: number | undefined;
  /** Called when a result is there, and when the run begins to wait for the rate limit. */
  onProgress?: ((progress: BulkProgress) => unknown) | undefined;
}

/** What holds for a run, checked and complete. */
export interface ResolvedBulk<Item> {
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: BulkProgress) => unknown) | undefined;
  /** The options of one item's call. */
  readonly optionsOf: (item: Item, index: number) => RequestOptions;
}

/**
 * Checks the options of a run and parts them from those of its calls.
 *
 * @throws ConfigurationError that names the option, what came and what to pass
 */
export function resolveBulkOptions<Item>(
  what: string,
  options: BulkOptions<Item>,
  client: ResolvedOptions,
): ResolvedBulk<Item> {
  checkNames(`The options of ${what}`, options, [...requestOptionNames, 'concurrency', 'onProgress']);
  const { concurrency, onProgress, signal, idempotencyKey, ...rest } = options;
  checkFunction('onProgress', onProgress);
  checkFunction('idempotencyKey', idempotencyKey);
  // The rate limit is what a long run is about: it waits as long as it takes.
  const request: RequestOptions = { maxWait: Infinity, ...rest };
  resolveRequestOptions({ ...request, signal }, client);
  return {
    concurrency: checkNumber('concurrency', concurrency, { least: 1, most: 1_000, whole: true }) ?? 1,
    signal,
    onProgress,
    optionsOf: (item, index) =>
      idempotencyKey === undefined ? request : { ...request, idempotencyKey: idempotencyKey(item, index) },
  };
}
