import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { ListOptions } from './request-options.ts';
import { resolveClientOptions } from './resolve-client-options.ts';
import { resolveListOptions, resolveRequestOptions } from './resolve-request-options.ts';

const client = resolveClientOptions(
  {
    apiKey: 'a-key-of-mine',
    baseUrl: 'https://a.example',
    timeout: 5_000,
    deadline: 9_000,
    maxRetries: 3,
    validation: 'off',
    headers: { 'x-team': 'a' },
  },
  '1.0.0',
);

/** As a caller without types would pass them. */
function resolve(options: object) {
  return resolveRequestOptions(options, client);
}

describe('resolveRequestOptions', () => {
  it('takes from the client what the call does not say', () => {
    const inherited = {
      timeout: 5_000,
      deadline: 9_000,
      maxRetries: 3,
      validation: 'off',
      apiKey: 'a-key-of-mine',
    };
    expect(resolve({})).toMatchObject({ ...inherited, query: {}, headerLayers: [{ 'x-team': 'a' }] });
    expect(resolve({ timeout: undefined, maxRetries: undefined })).toMatchObject(inherited);
  });

  it('lets the call win', () => {
    const { signal } = new AbortController();
    const options = {
      signal,
      timeout: 1,
      deadline: 2,
      maxRetries: 0,
      query: { expand: 'sender' },
      apiKey: 'another-key',
      idempotencyKey: 'order-7',
      validation: 'strict',
    };
    expect(resolve(options)).toMatchObject(options);
  });

  it('lays the headers of the call over those of the client', () => {
    expect(resolve({ headers: { 'x-team': 'b' } }).headerLayers).toEqual([
      { 'x-team': 'a' },
      { 'x-team': 'b' },
    ]);
  });

  it('takes a signal of another realm', () => {
    const signal = { aborted: false, addEventListener: () => {}, removeEventListener: () => {} };
    expect(resolve({ signal })).toMatchObject({ signal });
  });

  it.each([
    ...['timeout', 'deadline'].flatMap((name) =>
      [-1, 0, Number.NaN, Infinity, '5', null].map((value) => [{ [name]: value }, `\`${name}\` must be`]),
    ),
    ...[-1, 1.5, Number.NaN, Infinity, '5'].map((value) => [{ maxRetries: value }, '`maxRetries` must be']),
    [
      { signal: new AbortController() },
      '`signal` must be an AbortSignal, got an object of the class AbortController',
    ],
    [{ signal: null }, '`signal` must be an AbortSignal, got null'],
    [{ headers: 'x' }, '`headers` must be a plain object'],
    [{ query: 'x=1' }, '`query` must be an object, got "x=1"'],
    [{ query: [] }, '`query` must be an object'],
    [{ query: null }, '`query` must be an object, got null'],
    [{ query: new URLSearchParams('platform=telegram') }, '`query` must be a'],
    [{ query: new Map([['platform', 'telegram']]) }, '`query` must be a'],
    [{ apiKey: '' }, '`apiKey` is blank'],
    [{ apiKey: null }, '`apiKey` must be a string, got null'],
    [{ idempotencyKey: '' }, '`idempotencyKey` must be a text such as crypto.randomUUID(), got ""'],
    [{ idempotencyKey: 5 }, '`idempotencyKey` must be a text such as crypto.randomUUID(), got the number 5'],
    [{ idempotencyKey: 'a\nb' }, '`idempotencyKey` holds a line break'],
    [{ validation: true }, "`validation` must be one of 'warn', 'strict', 'off', got the boolean true"],
    [{ abortSignal: 5 }, 'The names are signal, timeout'],
    [{ timeOut: 5 }, 'Did you mean `timeout`?'],
    [{ concurrency: 5 }, 'unknown name `concurrency`'],
  ] as [object, string][])('refuses %o', (options, part) => {
    expect(() => resolve(options)).toThrow(ConfigurationError);
    expect(() => resolve(options)).toThrow(part);
  });

  it.each([null, 5, 'x', []])('refuses %j in place of the options', (options) => {
    expect(() => resolve(options as unknown as object)).toThrow(
      /^The request options must be an object, got /,
    );
  });
});

describe('resolveListOptions', () => {
  it('parts the options of the list from those of its calls', () => {
    expect(resolveListOptions({ concurrency: 4, timeout: 5 })).toEqual({
      concurrency: 4,
      request: { timeout: 5 },
    });
    expect(resolveListOptions({})).toEqual({ concurrency: 1, request: {} });
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity, '4', null])('refuses the concurrency %j', (concurrency) => {
    const options = { concurrency } as ListOptions;
    expect(() => resolveListOptions(options)).toThrow(
      '`concurrency` must be a whole number from 1 to 100, got ',
    );
  });

  it('names a misspelt one', () => {
    expect(() => resolveListOptions({ concurency: 2 } as ListOptions)).toThrow('Did you mean `concurrency`?');
  });
});
