import ClawBook, { type ClientOptions, ConfigurationError, type RequestOptions } from 'clawbook-sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rejection, thrown, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient } = useClawBook();

const sound = { apiKey: 'YOUR_API_KEY', baseUrl: 'https://your-domain.com' };

beforeEach(() => {
  vi.stubEnv('CLAWBOOK_API_KEY', undefined);
  vi.stubEnv('CLAWBOOK_BASE_URL', undefined);
});

describe('a client is refused', () => {
  it.each<[unknown, RegExp]>([
    [undefined, /`apiKey` is missing.*CLAWBOOK_API_KEY.*`baseUrl` is missing.*CLAWBOOK_BASE_URL/],
    [{ baseUrl: sound.baseUrl }, /^`apiKey` is missing: pass it, or set CLAWBOOK_API_KEY\.$/],
    [{ apiKey: 'key' }, /^`baseUrl` is missing: pass it, or set CLAWBOOK_BASE_URL\.$/],
    [{ ...sound, apiKey: undefined }, /^`apiKey` is missing/],
    [{ ...sound, apiKey: null }, /^`apiKey`/],
    [{ ...sound, apiKey: '' }, /^`apiKey` is blank/],
    [{ ...sound, apiKey: ' \t' }, /^`apiKey` is blank/],
    [{ ...sound, apiKey: 'abc\n' }, /^`apiKey` holds a line break/],
    [{ ...sound, apiKey: 'abc\r\nx-evil: 1' }, /^`apiKey` holds a line break/],
    [{ ...sound, apiKey: ' abc' }, /^`apiKey` begins or ends with a space/],
    [{ ...sound, apiKey: 'schlüssel-世' }, /^`apiKey` holds a character/],
    [{ ...sound, apiKey: 'abc\u0000' }, /^`apiKey` holds a character/],
    [{ ...sound, apiKey: 42 }, /^`apiKey` must be a string, got number/],
    [{ ...sound, apiKey: ['abc'] }, /^`apiKey` must be a string, got an array/],
    [{ ...sound, apiKey: { key: 'abc' } }, /^`apiKey` must be a string, got an object/],
    [{ ...sound, baseUrl: '' }, /^`baseUrl` is no http\(s\) URL, got "": pass/],
    [{ ...sound, baseUrl: ' ' }, /^`baseUrl` is no http/],
    [{ ...sound, baseUrl: 'nonsense here' }, /^`baseUrl` is no http\(s\) URL, got "nonsense here": pass/],
    [{ ...sound, baseUrl: 'your-domain.com' }, /did you mean https:\/\/your-domain\.com\?/],
    [
      { ...sound, baseUrl: 'localhost:4010' },
      /^`baseUrl` is no http\(s\) URL.*did you mean http:\/\/localhost:4010\?/,
    ],
    [{ ...sound, baseUrl: 'ftp://your-domain.com' }, /^`baseUrl` is no http/],
    [{ ...sound, baseUrl: '/api/v1' }, /^`baseUrl` is no http/],
    [{ ...sound, baseUrl: 'https://' }, /^`baseUrl` is no http/],
    [{ ...sound, baseUrl: 'https:your-domain.com' }, /^`baseUrl` is no http/],
    [{ ...sound, baseUrl: 'http://your-domain.com' }, /^`baseUrl` must use https.*`allowInsecureHttp: true`/],
    [{ ...sound, baseUrl: 'http://203.0.113.7:8443' }, /^`baseUrl` must use https/],
    [{ ...sound, baseUrl: 'http://localhost.evil.test' }, /^`baseUrl` must use https/],
    [{ ...sound, baseUrl: 'http://127.0.0.1.evil.test' }, /^`baseUrl` must use https/],
    [{ ...sound, baseUrl: 'http://0.0.0.0:4010' }, /^`baseUrl` must use https/],
    [{ ...sound, baseUrl: 'https://me:secret@your-domain.com' }, /^`baseUrl` must not hold a user name/],
    [{ ...sound, baseUrl: 'https://your-domain.com/?a=b' }, /^`baseUrl` must end with its path/],
    [{ ...sound, baseUrl: 'https://your-domain.com/#a' }, /^`baseUrl` must end with its path/],
    [
      { ...sound, baseUrl: 'https://your-domain.com/api/v2' },
      /^`baseUrl` names another version.*\/api\/v2.*v1/,
    ],
    [
      { ...sound, baseUrl: new URL('https://your-domain.com') },
      /^`baseUrl` must be a string, got an object of the class URL/,
    ],
    [{ ...sound, baseURL: 'x' }, /`baseURL`\. Did you mean `baseUrl`\?/],
    [{ ...sound, base_url: 'x' }, /`base_url`\. Did you mean `baseUrl`\?/],
    [{ ...sound, apikey: 'x' }, /`apikey`\. Did you mean `apiKey`\?/],
    [{ ...sound, maxRetrys: 1 }, /`maxRetrys`\. Did you mean `maxRetries`\?/],
    [{ ...sound, retries: 1 }, /unknown name `retries`\. .*maxRetries/],
    [{ ...sound, timeout: 0 }, /^`timeout` must be a number of milliseconds from 1 .*got the number 0/],
    [{ ...sound, timeout: -1 }, /^`timeout`/],
    [{ ...sound, timeout: '30' }, /^`timeout` must be a number of milliseconds.*got "30"/],
    [{ ...sound, timeout: Number.NaN }, /^`timeout`.*got the number NaN/],
    [{ ...sound, timeout: Infinity }, /^`timeout`/],
    [{ ...sound, timeout: 2 ** 31 }, /^`timeout`/],
    [{ ...sound, timeout: null }, /^`timeout`.*got null/],
    [{ ...sound, deadline: 0 }, /^`deadline`/],
    [{ ...sound, maxRetries: -1 }, /^`maxRetries` must be a whole number from 0 .*got the number -1/],
    [{ ...sound, maxRetries: 1.5 }, /^`maxRetries`/],
    [{ ...sound, maxRetries: Infinity }, /^`maxRetries`/],
    [{ ...sound, maxConcurrent: 0 }, /^`maxConcurrent`/],
    [{ ...sound, rateLimit: true }, /^`rateLimit` must be an object, got the boolean true/],
    [{ ...sound, rateLimit: { maxwait: 5 } }, /^`rateLimit`.* Did you mean `maxWait`\?/],
    [{ ...sound, rateLimit: { maxWait: -5 } }, /^`rateLimit\.maxWait`/],
    [{ ...sound, validation: 'on' }, /^`validation` must be one of 'warn', 'strict', 'off', got "on"/],
    [{ ...sound, headers: [['a', 'b']] }, /^`headers` must be a plain object/],
    [{ ...sound, headers: new Headers() }, /^`headers` must be a plain object/],
    [{ ...sound, headers: new Map([['a', 'b']]) }, /^`headers` must be a plain object/],
    [{ ...sound, headers: { 'a b': 'c' } }, /^`headers` holds "a b", which is no name of a header/],
    [{ ...sound, headers: { a: 'b\nc' } }, /^`headers`: the value of `a` holds a line break/],
    [{ ...sound, headers: { a: 5 } }, /^`headers`: the value of `a` must be a string or null, got a number/],
    [{ ...sound, fetch: 'node-fetch' }, /^`fetch` must be a function, got "node-fetch"/],
    [{ ...sound, allowInsecureHttp: 'yes' }, /^`allowInsecureHttp` must be true or false, got "yes"/],
    [{ ...sound, dangerouslyAllowBrowser: 1 }, /^`dangerouslyAllowBrowser` must be true or false/],
    [{ ...sound, logger: {} }, /^`logger` must have the methods debug, info, warn and error/],
    [{ ...sound, logger: null }, /^`logger`/],
    [{ ...sound, logLevel: 'trace' }, /^`logLevel` must be one of 'off', .*got "trace"/],
    [{ ...sound, on: { reqest: () => {} } }, /^`on`.* Did you mean `request`\?/],
    [{ ...sound, on: { request: 'log' } }, /^`on\.request` must be a function, got "log"/],
    [{ ...sound, on: () => {} }, /^`on` must be an object, got a function/],
    [{ ...sound, appInfo: 'my-bot' }, /^`appInfo` must be an object/],
    [{ ...sound, appInfo: { version: '1' } }, /^`appInfo\.name` is missing/],
    [{ ...sound, appInfo: { name: 'my bot' } }, /^`appInfo\.name`/],
    [{ ...sound, appInfo: { name: 'bot', version: '1\r\nx: y' } }, /^`appInfo\.version`/],
    [null, /^The client options must be an object, got null/],
    ['YOUR_API_KEY', /^The client options must be an object/],
    [[sound], /^The client options must be an object, got an array/],
  ])('%j', (options, named) => {
    const error = thrown(() => new ClawBook(options as ClientOptions));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({
      kind: 'configuration',
      outcome: 'not_sent',
      message: expect.stringMatching(named),
    });
  });
});

describe('a call is refused, and sends nothing, with the options', () => {
  it.each<[unknown, RegExp]>([
    [null, /The request options must be an object, got null/],
    ['fast', /The request options must be an object/],
    [{ retries: 0 }, /unknown name `retries`/],
    [{ idempotency_key: 'a' }, /Did you mean `idempotencyKey`/],
    [{ concurrency: 2 }, /unknown name `concurrency`/],
    [{ timeout: 0 }, /`timeout`/],
    [{ deadline: -1 }, /`deadline`/],
    [{ maxRetries: '2' }, /`maxRetries`.*got "2"/],
    [{ maxWait: -1 }, /`maxWait` must be a number of milliseconds from 0 .*got the number -1/],
    [{ maxWait: Number.NaN }, /`maxWait`/],
    [{ maxWait: null }, /`maxWait`/],
    [{ signal: {} }, /`signal` must be an AbortSignal/],
    [{ signal: new AbortController() }, /`signal` must be an AbortSignal/],
    [{ signal: null }, /`signal` must be an AbortSignal, got null/],
    [{ headers: 'x: y' }, /`headers` must be a plain object/],
    [{ headers: { x: 'a\u0000b' } }, /value of `x` holds/],
    [{ query: 'a=b' }, /`query` must be an object/],
    [{ query: new URLSearchParams('a=b') }, /`query`/],
    [{ query: { api_key: 'x' } }, /must not hold `api_key`/],
    [{ query: { a: () => 1 } }, /`a` must be a text, number, boolean, Date or list, got a function/],
    [{ query: { a: [{}] } }, /`a` must be a text/],
    [{ apiKey: '' }, /`apiKey` is blank/],
    [{ apiKey: 5 }, /`apiKey` must be a string/],
    [{ idempotencyKey: '' }, /`idempotencyKey` must be a text/],
    [{ idempotencyKey: 5 }, /`idempotencyKey` must be a text.*got the number 5/],
    [{ idempotencyKey: 'a\nb' }, /`idempotencyKey` holds a line break/],
    [{ validation: true }, /`validation` must be one of/],
  ])('%j', async (options, named) => {
    const error = await rejection(newClient().status(options as RequestOptions));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ outcome: 'not_sent', message: expect.stringMatching(named) });
    expect(clawbook.requests).toEqual([]);
  });
});
