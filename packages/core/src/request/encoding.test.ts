import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { buildHeaders, type HeaderOptions } from './build-headers.ts';
import { encodeBody } from './encode-body.ts';
import { encodeQuery, type Query } from './encode-query.ts';
import { userAgent } from './user-agent.ts';

describe('encodeQuery', () => {
  it.each<[Query, string]>([
    [{}, ''],
    [{ platform: undefined, status: null }, ''],
    [{ page: 1, per_page: 20 }, '?page=1&per_page=20'],
    [{ platform: 'telegram', start_date: '2026-01-01' }, '?platform=telegram&start_date=2026-01-01'],
    [{ sort: ['-created_at', 'platform'] }, '?sort=-created_at,platform'],
    [{ sort: [] }, '?sort='],
    [{ ids: [1, 2] }, '?ids=1,2'],
    [{ q: 'a&b=c d+é/?#' }, '?q=a%26b%3Dc%20d%2B%C3%A9%2F%3F%23'],
    [{ tags: ['a,b', 'c'] }, '?tags=a%2Cb,c'],
    [{ 'a&b': true, c: false }, '?a%26b=true&c=false'],
    [{ since: new Date('2026-01-30T14:30:00Z') }, '?since=2026-01-30T14%3A30%3A00.000Z'],
    [{ empty: '', zero: 0 }, '?empty=&zero=0'],
  ])('writes %j as %j', (query, text) => {
    expect(encodeQuery('messages.list', query)).toBe(text);
    expect(new URL(`https://a.example/x${text}`).hash).toBe('');
  });

  it.each<[unknown, string]>([
    [{ a: 1 }, 'an object'],
    [Number.NaN, 'the number NaN'],
    [Infinity, 'the number Infinity'],
    [new Date('x'), 'an invalid Date'],
    [() => 1, 'a function'],
    [10n, 'the bigint 10'],
    [['a', null], 'null'],
    [['a', undefined], 'undefined'],
    [[{ a: 1 }], 'an object'],
  ])('refuses the value %s', (value, came) => {
    const encode = () => encodeQuery('messages.list', { filter: value } as Query);
    expect(encode).toThrow(ConfigurationError);
    expect(encode).toThrow(
      `messages.list: the query's \`filter\` must be a text, number, boolean, Date or list, got ${came}.`,
    );
  });

  it('refuses the key in the URL, and says where it goes', () => {
    const encode = () => encodeQuery('messages.list', { api_key: 'secret-key' });
    expect(encode).toThrow(/must not hold `api_key`.*use the option `apiKey`/);
    expect(encode).not.toThrow(/secret-key/);
  });

  it.each<Query>([{ q: '\uD83D' }, { '\uD83D': 'q' }, { q: ['\uD83D'] }])(
    'refuses half a character: %j',
    (query) => {
      expect(() => encodeQuery('messages.list', query)).toThrow(ConfigurationError);
    },
  );
});

describe('encodeBody', () => {
  it.each([
    [undefined, undefined],
    [null, 'null'],
    [{ a: [1, 'x'], b: undefined }, '{"a":[1,"x"]}'],
    ['text', '"text"'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
  ])('writes %j as %s', (body, text) => {
    expect(encodeBody('config.update', body)).toBe(text);
  });

  it.each([
    ['a circle', circle()],
    ['a bigint', { id: 10n }],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
  ])('refuses %s with the failure behind it', (_, body) => {
    const encode = () => encodeBody('config.update', body);
    expect(encode).toThrow(ConfigurationError);
    expect(encode).toThrow('config.update: the body cannot be written as JSON');
  });

  it.each([Number.NaN, Infinity])(
    'refuses %s, which JSON turns into null: a merge patch would delete',
    (value) => {
      expect(() => encodeBody('config.update', { volume: value })).toThrow(ConfigurationError);
    },
  );
});

describe('buildHeaders', () => {
  it('lets a later layer win, whatever case its names are in', () => {
    const headers = buildHeaders({ 'x-team': 'a', accept: '*/*' }, { 'X-Team': 'b' }, { 'X-TEAM': 'c' });
    expect(headers).toEqual({ 'x-team': 'c', accept: '*/*' });
  });

  it('takes a header away for null and leaves it for undefined', () => {
    expect(buildHeaders({ a: '1', b: '2' }, { A: null, B: undefined })).toEqual({ b: '2' });
  });

  it('puts a header back that an earlier layer took away', () => {
    expect(buildHeaders({ a: '1' }, { a: null }, { a: '2' })).toEqual({ a: '2' });
  });

  it('sends a header of any name that a header can have', () => {
    const layer: unknown = JSON.parse('{"__proto__":"1","constructor":"2"}');
    expect(Object.entries(buildHeaders(layer as HeaderOptions))).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  it('changes no layer', () => {
    const layer = Object.freeze({ a: '1' });
    expect(buildHeaders(layer, { a: '2' })).toEqual({ a: '2' });
    expect(layer).toEqual({ a: '1' });
  });
});

describe('userAgent', () => {
  it.each([
    [undefined, undefined, 'clawbook-sdk/1.0.0'],
    ['node/24.1.0', undefined, 'clawbook-sdk/1.0.0 node/24.1.0'],
    ['node/24.1.0', { name: 'my-bot' }, 'clawbook-sdk/1.0.0 node/24.1.0 my-bot'],
    [undefined, { name: 'my-bot', version: '2.0' }, 'clawbook-sdk/1.0.0 my-bot/2.0'],
  ])('names the SDK, the runtime %j and the program %j', (runtime, app, text) => {
    expect(userAgent('1.0.0', runtime, app)).toBe(text);
  });
});

function circle(): object {
  const value: { self?: object } = {};
  value.self = value;
  return value;
}
