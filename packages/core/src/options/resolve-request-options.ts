import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { HeaderOptions } from '../request/build-headers.ts';
import type { Query } from '../request/encode-query.ts';
import { type CallSettings, checkCallSettings } from './call-settings.ts';
import { checkApiKey } from './check-api-key.ts';
import { checkNames, checkNumber, checkQuery, isHeaderValue } from './check-option.ts';
import type { ApiKeyOption } from './client-options.ts';
import type { ListOptions, RequestOptions } from './request-options.ts';
import type { ResolvedOptions } from './resolve-client-options.ts';

/** What holds for one call, checked and complete. */
export interface ResolvedCall extends CallSettings {
  /** The option that `maxWait` comes from. */
  readonly maxWaitOption: 'maxWait' | 'rateLimit.maxWait';
  readonly apiKey: ApiKeyOption;
  readonly signal: AbortSignal | undefined;
  /** The headers of the client and of the call, the stronger last. */
  readonly headerLayers: readonly HeaderOptions[];
  readonly query: Query;
  readonly idempotencyKey: string | undefined;
}

/** The names of a call's options. */
export const requestOptionNames = [
  'signal',
  'timeout',
  'deadline',
  'maxRetries',
  'maxWait',
  'headers',
  'query',
  'apiKey',
  'idempotencyKey',
  'validation',
] as const satisfies readonly (keyof RequestOptions)[];

/**
 * Checks a call's options and completes them with the client's.
 *
 * @throws ConfigurationError that names the option, what came and what to pass
 */
export function resolveRequestOptions(options: RequestOptions, client: ResolvedOptions): ResolvedCall {
  checkNames('The request options', options, requestOptionNames);
  const { signal, query = {}, apiKey = client.apiKey, idempotencyKey, headers } = options;
  if (signal !== undefined && !isAbortSignal(signal)) {
    throw new ConfigurationError(`\`signal\` must be an AbortSignal, got ${received(signal)}.`);
  }
  checkQuery(query);
  if (idempotencyKey !== undefined) checkIdempotencyKey(idempotencyKey);
  const settings = checkCallSettings(options, client);
  return {
    ...settings,
    maxWaitOption: options.maxWait === undefined ? 'rateLimit.maxWait' : 'maxWait',
    apiKey: typeof apiKey === 'function' ? apiKey : checkApiKey('`apiKey`', apiKey),
    signal,
    headerLayers: headers === undefined ? [client.headers] : [client.headers, settings.headers],
    query,
    idempotencyKey,
  };
}

/** Parts a list's options into those of its calls and its own. */
export function resolveListOptions(options: ListOptions): { concurrency: number; request: RequestOptions } {
  checkNames('The list options', options, [...requestOptionNames, 'concurrency']);
  const { concurrency, ...rest } = options;
  // The pages that come later are asked for as the first one was.
  const { query, headers } = rest;
  const request = {
    ...rest,
    ...(query === undefined ? {} : { query: { ...query } }),
    ...(headers === undefined ? {} : { headers: { ...headers } }),
  };
  return { concurrency: checkConcurrency(concurrency) ?? 1, request };
}

/** A number of pages to fetch ahead; undefined passes. */
export function checkConcurrency(value: unknown): number | undefined {
  return checkNumber('concurrency', value, { least: 1, most: 100, whole: true });
}

function checkIdempotencyKey(key: unknown): void {
  if (typeof key !== 'string' || key.trim() === '') {
    throw new ConfigurationError(
      `\`idempotencyKey\` must be a text such as crypto.randomUUID(), got ${received(key)}.`,
    );
  }
  if (!isHeaderValue(key)) {
    throw new ConfigurationError(
      '`idempotencyKey` holds a line break or a character that a header cannot hold.',
    );
  }
}

// Not instanceof: a signal can come from another realm or a polyfill.
function isAbortSignal(value: unknown): value is AbortSignal {
  return typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value;
}
