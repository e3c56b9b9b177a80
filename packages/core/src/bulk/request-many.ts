import { received } from '@clawbook/contract';
import type { CallHooks } from '../call/call-hooks.ts';
import { AbortError } from '../errors/abort-error.ts';
import { ClawBookError } from '../errors/clawbook-error.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { Reporter } from '../observe/reporter.ts';
import type { ResolvedBulk } from '../options/bulk-options.ts';
import type { RequestOptions } from '../options/request-options.ts';
import type { RateLimit } from '../rate-limit/rate-limit-state.ts';
import { ProgressReport } from './progress-report.ts';
import { runInOrder, type Settled } from './run-in-order.ts';

/** Items to work through, of which there may be more than memory holds. */
export type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/** How the call of one item went. */
export type BulkResult<Item, Data> =
  | { readonly index: number; readonly item: Item; readonly isDone: true; readonly result: Data }
  | { readonly index: number; readonly item: Item; readonly isDone: false; readonly error: ClawBookError };

/** What a run works with. */
export interface BulkParts<Item, Data> {
  /** What to call the run in errors, such as `messages.sendMany`. */
  readonly name: string;
  readonly bulk: ResolvedBulk<Item>;
  readonly call: (item: Item, options: RequestOptions, hooks: CallHooks) => PromiseLike<Data>;
  readonly reporter: Reporter;
  readonly rateLimit: () => RateLimit;
}

/**
 * Makes one call for each item and gives the results in their order, each once. The signal stops the run: what is
 * being sent is waited for and given, then it rejects with an `AbortError`. Calls at the end that only waited count as
 * not begun.
 */
export async function* requestMany<Item, Data>(
  items: Items<Item>,
  { name, bulk, call, reporter, rateLimit }: BulkParts<Item, Data>,
): AsyncGenerator<BulkResult<Item, Data>, void, undefined> {
  checkItems(name, items);
  const { concurrency, signal, optionsOf } = bulk;
  const left = new AbortController();
  const stopGently = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]);
  const progress = new ProgressReport(lengthOf(items), rateLimit, (state) =>
    reporter.notify(`${name}'s onProgress`, bulk.onProgress, state),
  );
  const hooks: CallHooks = { stopGently, onLimitWait: (until) => progress.wait(until) };
  const optionsFor = (item: Item, index: number): RequestOptions => {
    try {
      return optionsOf(item, index);
    } catch (error) {
      throw new ConfigurationError(`A function given to ${name} failed: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  };
  const results = runInOrder(items, async (item, index) => await call(item, optionsFor(item, index), hooks), {
    concurrency,
    signal,
    // It waited for its turn or for a repeat, and the signal ended that.
    isUndone: (settled) => !settled.isDone && AbortError.is(settled.error) && !mayHaveHappened(settled.error),
    toError: (next) => stopped(name, next, signal?.reason),
    onLeave: () => left.abort(new Error('The results are not taken any further.')),
    onLeft: (untaken) => reportUntaken(name, untaken, reporter),
  });
  for await (const settled of results) {
    progress.add(settled.isDone);
    yield settled.isDone ? settled : { ...settled, error: toClawBookError(name, settled.error) };
  }
}

// Everything that a call throws is one. Should it ever not be, the request may have been sent before.
function toClawBookError(name: string, error: unknown): ClawBookError {
  if (error instanceof ClawBookError) return error;
  const message =
    `${name}: a call failed in a way that the SDK does not know: ${reasonOf(error)}. It may have been carried out: ` +
    'look before you repeat it, and please report this.';
  return new ConnectionError(message, { outcome: 'unknown', cause: error });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stopped(name: string, next: number, reason: unknown): AbortError {
  const message =
    `${name}: the run was stopped by its signal after ${next} items, whose results were all given. ` +
    `To go on, begin with the item at index ${next}.`;
  return new AbortError(message, { outcome: 'not_sent', cause: reason });
}

/** What was sent is said, even to somebody who left. */
function reportUntaken(
  name: string,
  untaken: readonly Settled<unknown, unknown>[],
  reporter: Reporter,
): void {
  const carriedOut = untaken.filter((settled) => settled.isDone || mayHaveHappened(settled.error));
  if (carriedOut.length === 0) return;
  const indexes = carriedOut.map(({ index }) => index).join(', ');
  reporter.warn(
    `${name} was left while requests were under way. Those at index ${indexes} were sent or may have been: ` +
      'do not send them again. To stop without losing results, abort its signal.',
  );
}

function mayHaveHappened(error: unknown): boolean {
  return !(error instanceof ClawBookError) || error.outcome === 'unknown';
}

function checkItems(name: string, items: unknown): void {
  const isList = typeof items === 'object' && items !== null;
  if (isList && (Symbol.asyncIterator in items || Symbol.iterator in items)) return;
  throw new ConfigurationError(
    `${name} needs an array, or another iterable or async iterable, got ${received(items)}.`,
  );
}

function lengthOf(items: object): number | undefined {
  if (Array.isArray(items)) return items.length;
  return items instanceof Set || items instanceof Map ? items.size : undefined;
}
