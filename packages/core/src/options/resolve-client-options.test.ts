import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusals.ts';
import type { ClientOptions } from './client-options.ts';
import { resolveClientOptions } from './resolve-client-options.ts';

const access = { apiKey: 'a-key-of-mine', baseUrl: 'https://a.example' };

beforeEach(() => {
  for (const name of ['CLAWBOOK_API_KEY', 'CLAWBOOK_BASE_URL', 'CLAWBOOK_LOG']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

// As callers without types would pass them.
const resolve = (options: object) => resolveClientOptions(options, '1.0.0');
const refusal = (options: object) => refusalOf(() => resolve(options));

describe('resolveClientOptions', () => {
  it('completes what is not said with the documented defaults', () => {
    expect(resolve(access)).toMatchObject({
      apiKey: 'a-key-of-mine',
      base: { url: 'https://a.example/api/v1' },
      timeout: 30_000,
      deadline: undefined,
      maxRetries: 2,
      maxWait: 120_000,
      waitsForRateLimit: true,
      maxConcurrent: 5,
      validation: 'warn',
      headers: {},
      fetch: undefined,
      userAgent: expect.stringMatching(/^clawbook-sdk\/1\.0\.0 node\//),
    });
  });

  it('takes every option, and undefined for each as not said', () => {
    const options: Required<ClientOptions> = {
      ...access,
      timeout: 1,
      deadline: 2 ** 31 - 1,
      maxRetries: 0,
      rateLimit: { maxWait: Infinity },
      maxConcurrent: 1,
      validation: 'strict',
      headers: { 'x-team': 'support', 'user-agent': null },
      fetch: () => Promise.reject(new Error('not called')),
      // Only without another fetch.
      tls: undefined,
      allowInsecureHttp: false,
      logger: console,
      logLevel: 'off',
      on: { request: () => {}, drift: undefined },
      appInfo: { name: 'my-bot', version: '1.0.0-rc.1' },
      dangerouslyAllowBrowser: false,
    };
    expect(resolve(options)).toMatchObject({
      timeout: 1,
      maxRetries: 0,
      maxWait: Infinity,
      maxConcurrent: 1,
    });
    const none = Object.fromEntries(Object.keys(options).map((name) => [name, undefined]));
    expect(resolve({ ...none, ...access })).toMatchObject({ timeout: 30_000, maxRetries: 2 });
  });

  it('does not wait for the rate limit if it is told so', () => {
    expect(resolve({ ...access, rateLimit: false })).toMatchObject({ waitsForRateLimit: false });
    expect(resolve({ ...access, rateLimit: {} })).toMatchObject({
      waitsForRateLimit: true,
      maxWait: 120_000,
    });
  });

  it.each([
    ...['timeout', 'deadline', 'maxConcurrent'].flatMap((name) =>
      [-1, 0, Number.NaN, Infinity, -Infinity, '5', null, {}, 1e12].map((value) => [name, value] as const),
    ),
    ...[-1, 1.5, Number.NaN, Infinity, '5', null, true].map((value) => ['maxRetries', value] as const),
    ['maxConcurrent', 2.5] as const,
  ])('refuses for `%s` %o', (name, value) => {
    const message = refusal({ ...access, [name]: value });
    expect(message).toMatch(
      new RegExp(`^\`${name}\` must be a (?:whole )?number.* from [01] to \\d+, got .+\\.$`),
    );
  });

  it.each([
    [{ rateLimit: { maxWait: -1 } }, '`rateLimit.maxWait` must be a number of milliseconds'],
    [{ rateLimit: { maxWait: Number.NaN } }, '`rateLimit.maxWait` must be a number of milliseconds'],
    [{ rateLimit: true }, '`rateLimit` must be an object, got the boolean true'],
    [{ rateLimit: null }, '`rateLimit` must be an object, got null'],
    [{ rateLimit: { maxwait: 5 } }, 'Did you mean `maxWait`?'],
    [{ validation: 'loose' }, "`validation` must be one of 'warn', 'strict', 'off', got \"loose\""],
    [{ logLevel: 'verbose' }, "`logLevel` must be one of 'off', 'error', 'warn', 'info', 'debug'"],
    [{ fetch: 'fetch' }, '`fetch` must be a function, got "fetch"'],
    [{ allowInsecureHttp: 'yes' }, '`allowInsecureHttp` must be true or false, got "yes"'],
    [{ dangerouslyAllowBrowser: 1 }, '`dangerouslyAllowBrowser` must be true or false, got the number 1'],
    [
      { logger: { warn: () => {} } },
      '`logger` must have the methods debug, info, warn and error; debug is missing',
    ],
    [{ logger: null }, '`logger` must have the methods'],
    [{ on: () => {} }, '`on` must be an object, got a function'],
    [{ on: { request: 'log' } }, '`on.request` must be a function, got "log"'],
    [{ on: { responses: () => {} } }, 'the unknown name `responses`. Did you mean `response`?'],
    [{ appInfo: 'my-bot' }, '`appInfo` must be an object, got "my-bot"'],
    [{ appInfo: {} }, '`appInfo.name` is missing'],
    [{ appInfo: { name: 'my bot' } }, '`appInfo.name` must be a word without spaces'],
    [{ appInfo: { name: 'a', version: '1\r\nx: y' } }, '`appInfo.version` must be a word without spaces'],
    [{ headers: new Headers() }, '`headers` must be a plain object'],
    [{ headers: [['a', 'b']] }, '`headers` must be a plain object'],
    [{ headers: new Map([['a', 'b']]) }, '`headers` must be a plain object'],
    [{ headers: { 'a b': 'c' } }, '`headers` holds "a b", which is no name of a header'],
    [{ headers: { a: 5 } }, '`headers`: the value of `a` must be a string or null'],
    [{ headers: { a: 'b\r\nc: d' } }, '`headers`: the value of `a` holds a line break'],
    [{ headers: { a: '…' } }, '`headers`: the value of `a` holds a line break or a character'],
  ])('refuses %o', (wrong, part) => {
    expect(refusal({ ...access, ...wrong })).toContain(part);
  });

  it.each([
    ['baseURL', 'baseUrl'],
    ['apikey', 'apiKey'],
    ['timeOut', 'timeout'],
    ['maxretries', 'maxRetries'],
    ['header', 'headers'],
  ])('asks whether `%s` means `%s`', (misspelt, meant) => {
    expect(refusal({ ...access, [misspelt]: 'x' })).toContain(
      `the unknown name \`${misspelt}\`. Did you mean \`${meant}\`?`,
    );
  });

  it.each([
    ['maxWait', 'It goes into `rateLimit`: { rateLimit: { maxWait: … } }.'],
    ['tier', '{ rateLimit: { tier: … } }'],
    ['ca', 'It goes into `tls`: { tls: { ca: … } }.'],
    ['signal', 'the unknown name `signal`. It is an option of a call, and goes into its last argument.'],
  ])('says where `%s` goes', (misplaced, advice) => {
    expect(refusal({ ...access, [misplaced]: 'x' })).toContain(advice);
  });

  it('lists the names where nothing is near, in a sentence', () => {
    expect(refusal({ ...access, proxy: 'x' })).toMatch(/The names are apiKey, baseUrl, timeout,/);
    expect(refusal({ ...access, proxy: 'x' })).not.toContain('options has');
  });

  it.each([null, 'https://a.example', 5, []])('refuses %j in place of the options', (options) => {
    expect(() => resolveClientOptions(options as unknown as ClientOptions, '1.0.0')).toThrow(
      /^The client options must be an? (?:plain )?object, got /,
    );
  });
});

describe('the API key', () => {
  it('may be a function, which is not called yet', () => {
    const apiKey = vi.fn<() => string>();
    expect(resolve({ ...access, apiKey })).toMatchObject({ apiKey });
    expect(apiKey).not.toHaveBeenCalled();
  });

  it.each([
    ['', '`apiKey` is blank'],
    ['  ', '`apiKey` is blank'],
    ['a-secret\n', '`apiKey` holds a line break'],
    ['a-secret\r\nx: y', '`apiKey` holds a line break'],
    [' a-secret', '`apiKey` begins or ends with a space'],
    ['a-secret…', '`apiKey` holds a character that a header cannot hold'],
    [12_345_678, '`apiKey` must be a string, got number'],
    [{ key: 'a-secret' }, '`apiKey` must be a string, got an object'],
  ])('refuses %j without showing it', (apiKey, part) => {
    const message = refusal({ ...access, apiKey });
    expect(message).toContain(part);
    expect(message).not.toMatch(/a-secret|12345678/);
  });
});
