import { inspect } from 'node:util';
import type { FetchFunction } from 'clawbook-sdk';
import ClawBook from 'clawbook-sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rejection, thrown, useClawBook } from './use-clawbook.ts';

const { newClient } = useClawBook();

const key = 'clawbook_sk_live_4f7Kq2mXv9TzB1nRc6WdY3hJ8sLpG0aE';

/** All that can be seen of an error. */
function everythingOf(error: unknown): string {
  const { stack, message } = error as Error;
  const printed = inspect(error, { showHidden: true, depth: 10, getters: true });
  return [printed, JSON.stringify(error), stack, message].join('\n');
}

beforeEach(() => {
  vi.stubEnv('CLAWBOOK_API_KEY', undefined);
  vi.stubEnv('CLAWBOOK_BASE_URL', undefined);
});

/** An error of a fetch that holds what it was called with, in one way or another. */
type Failing = (url: string, init: RequestInit) => unknown;

const withField = (name: string | symbol, value: unknown) =>
  Object.assign(new Error('failed'), { [name]: value });

const failures: readonly (readonly [where: string, make: Failing])[] = [
  ['its message', () => new Error(`failed with Bearer ${key}`)],
  ['its name', () => Object.assign(new Error('failed'), { name: key })],
  ['its code', () => withField('code', key)],
  ['its cause', () => new Error('failed', { cause: new Error('deeper', { cause: new Error(key) }) })],
  ['a cause that is a text', () => new Error('failed', { cause: key })],
  ['the headers of its init', (_, init) => withField('init', init)],
  [
    'a Request',
    (url, { method, headers }) =>
      withField('request', new Request(url, { method: method ?? 'GET', headers: headers ?? {} })),
  ],
  ['plain headers', () => withField('config', { headers: { authorization: `Bearer ${key}` } })],
  ['headers in lists', () => withField('options', { headers: [['authorization', `Bearer ${key}`]] })],
  ['something deep', () => withField('a', { b: { c: { d: { e: { f: { g: key } } } } } })],
  ['a Map', () => withField('headers', new Map([['authorization', `Bearer ${key}`]]))],
  ['a Set', () => withField('keys', new Set([key]))],
  ['a field with a symbol', () => withField(Symbol('internals'), { key })],
  ['a URL', () => withField('url', new URL(`https://x.test/?key=${key}`))],
  ['bytes', () => withField('body', Buffer.from(key))],
  ['several errors', () => new AggregateError([new Error(key)], 'failed')],
  ['a DOMException', () => new DOMException(key, 'NetworkError')],
  ['what is no error', () => ({ headers: { authorization: `Bearer ${key}` } })],
  ['a text', () => `Bearer ${key}`],
];

describe('a fetch that fails with an error that holds the key in', () => {
  it.each(failures)('%s', async (_, make) => {
    const said: unknown[] = [];
    const listen = (...values: unknown[]) => said.push(...values);
    const fetch: FetchFunction = (url, init) => Promise.reject(make(url, init));
    const client = newClient({
      apiKey: key,
      fetch,
      maxRetries: 1,
      on: { retry: listen },
      logger: { debug: listen, info: listen, warn: listen, error: listen },
      logLevel: 'debug',
    });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const error = await rejection(client.status());
    expect(error).toMatchObject({ kind: 'connection' });
    expect(everythingOf(error)).not.toContain(key);
    expect(inspect(said, { showHidden: true, depth: 10, getters: true })).not.toContain(key);
  });
});

describe('a function for the key', () => {
  it.each([
    [
      'fails with an error that holds it',
      () => {
        throw new Error(`cannot decode ${key}`);
      },
    ],
    ['rejects with it', () => Promise.reject(new Error('vault', { cause: { key } }))],
    ['gives it with a line break', () => `${key}\n`],
    ['gives it in an object', () => ({ key }) as unknown as string],
    ['gives it in a list', () => [key] as unknown as string],
  ])('that %s does not bring it into the error', async (_, apiKey) => {
    const error = await rejection(newClient({ apiKey }).status());
    expect(error).toMatchObject({ kind: 'configuration' });
    expect(everythingOf(error)).not.toContain(key);
  });
});

describe('a client that is made wrongly', () => {
  const secret = key.slice(17, 37);

  it.each<[string, unknown]>([
    ['the key has a line break', { apiKey: `${key}\n` }],
    ['the key begins with a space', { apiKey: ` ${key}` }],
    ['the key holds a character that no header can', { apiKey: `${key}世` }],
    ['the key is in a list', { apiKey: [key] }],
    ['key and address are swapped', { apiKey: 'https://your-domain.com', baseUrl: key }],
    ['the key is part of the address', { apiKey: 'a', baseUrl: `https://${key}@your-domain.com` }],
    ['the key is in the query of the address', { apiKey: 'a', baseUrl: `https://x.test/?api_key=${key}` }],
    ['the key is in the path of the address', { apiKey: 'a', baseUrl: `http://x.test/${key}` }],
    ['the key is passed instead of options', key],
    ['the key is the name of a header', { headers: { [`x ${key}`]: '' } }],
    ['the key is in a header with a line break', { headers: { authorization: `Bearer ${key}\n` } }],
    ['the key is the level of the log', { logLevel: key }],
  ])('shows nothing of it when %s', (_, options) => {
    const sound = { apiKey: key, baseUrl: 'https://your-domain.com' };
    const given = typeof options === 'object' ? { ...sound, ...options } : options;
    const error = thrown(() => new ClawBook(given));
    expect(error).toMatchObject({ kind: 'configuration' });
    expect(everythingOf(error)).not.toContain(secret);
  });
});
