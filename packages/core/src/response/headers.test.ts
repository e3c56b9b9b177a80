import { describe, expect, it } from 'vitest';
import { readDeprecation } from './read-deprecation.ts';
import { readRateLimit } from './read-rate-limit.ts';
import { readRateLimitWait } from './read-rate-limit-wait.ts';
import { readRequestId } from './read-request-id.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { readServerTime } from './read-server-time.ts';

const reset = 1_706_624_400;
const now = (reset - 30) * 1_000;
const documented = {
  'x-ratelimit-limit': '60',
  'x-ratelimit-remaining': '45',
  'x-ratelimit-reset': String(reset),
};

describe('readRateLimit', () => {
  it.each([
    [{}, 60, 45],
    [{ 'x-ratelimit-remaining': '0' }, 60, 0],
    [{ 'x-ratelimit-remaining': '60' }, 60, 60],
    [{ 'x-ratelimit-limit': ' 300 ' }, 300, 45],
  ])('reads the documented headers with %j', (changes, limit, remaining) => {
    const window = readRateLimit(new Headers({ ...documented, ...changes }));
    expect(window).toEqual({ limit, remaining, resetAt: new Date(reset * 1_000) });
  });

  it.each(Object.keys(documented))('finds nothing without %s', (missing) => {
    const headers = new Headers(documented);
    headers.delete(missing);
    expect(readRateLimit(headers)).toBeUndefined();
  });

  it.each([
    { 'x-ratelimit-limit': '0' },
    { 'x-ratelimit-limit': '-60' },
    { 'x-ratelimit-limit': '60, 60' },
    { 'x-ratelimit-limit': '60.5' },
    { 'x-ratelimit-limit': '' },
    { 'x-ratelimit-remaining': 'many' },
    { 'x-ratelimit-remaining': '61' },
    { 'x-ratelimit-remaining': '1e1' },
    { 'x-ratelimit-reset': '30' },
    { 'x-ratelimit-reset': '0' },
    { 'x-ratelimit-reset': `${reset}000` },
    { 'x-ratelimit-reset': '2026-01-30T14:30:00Z' },
    { 'x-ratelimit-reset': '9'.repeat(30) },
  ])('takes %j for nonsense', (changes) => {
    expect(readRateLimit(new Headers({ ...documented, ...changes }))).toBeUndefined();
  });
});

describe('readRetryAfter', () => {
  it.each<[string | undefined, number | undefined]>([
    ['0', 0],
    ['30', 30_000],
    [' 1 ', 1_000],
    ['0.5', 500],
    [new Date(now + 5_000).toUTCString(), 5_000],
    [new Date(now - 5_000).toUTCString(), 0],
    ['Tuesday, 30-Jan-24 14:20:00 GMT', 30_000],
    [undefined, undefined],
    ['', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['soon 1', undefined],
    ['1m', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['2026-01-30T14:30:00Z', undefined],
    ['30, 30', undefined],
    ['Mon, 99 Foo 2024 14:20:00 GMT', undefined],
  ])('makes of %j %j ms', (value, milliseconds) => {
    const headers = new Headers(value === undefined ? {} : { 'retry-after': value });
    const at = value?.startsWith('Tuesday') ? Date.parse('2024-01-30T14:19:30Z') : now;
    expect(readRetryAfter(headers, at)).toBe(milliseconds);
  });

  it('takes more seconds than a Date can hold for nonsense', () => {
    const wait = readRetryAfter(new Headers({ 'retry-after': '9'.repeat(20) }), now) ?? 0;
    expect(new Date(now + wait).getTime()).not.toBeNaN();
  });
});

describe('readServerTime', () => {
  it.each([
    [{ date: new Date(now).toUTCString() }, now],
    [{}, undefined],
    [{ date: 'today' }, undefined],
  ])('reads %j', (headers, time) => {
    expect(readServerTime(new Headers(headers))).toBe(time);
  });
});

describe('readRateLimitWait', () => {
  it.each<[Record<string, string>, number | undefined]>([
    [{}, undefined],
    [documented, 30_000],
    [{ ...documented, 'retry-after': '5' }, 5_000],
    [{ ...documented, 'retry-after': '0' }, 0],
    [{ ...documented, 'retry-after': 'soon' }, 30_000],
    [{ ...documented, date: new Date(now + 10_000).toUTCString() }, 20_000],
    [{ ...documented, date: new Date(now + 90_000).toUTCString() }, 0],
    [
      { 'retry-after': new Date(now + 9_000).toUTCString(), date: new Date(now + 4_000).toUTCString() },
      5_000,
    ],
  ])('is told by %j', (headers, milliseconds) => {
    expect(readRateLimitWait(new Headers(headers), now)).toBe(milliseconds);
  });
});

describe('readRequestId', () => {
  it.each([
    [{ request_id: 'req_1' }, { 'x-request-id': 'h' }, 'req_1'],
    [{}, { 'x-request-id': 'h' }, 'h'],
    [{ request_id: 5 }, {}, undefined],
    [{}, {}, undefined],
  ])('reads %j and %j', (meta, headers, id) => {
    expect(
      readRequestId(meta as { request_id: string }, new Headers(headers as Record<string, string>)),
    ).toBe(id);
  });
});

describe('readDeprecation', () => {
  const since = new Date('2025-06-30T23:59:59Z');
  const sunset = new Date('2026-06-30T23:59:59Z');
  const nothing = { since: undefined, sunset: undefined, link: undefined, message: undefined };

  it.each<[string, Record<string, string>, Record<string, unknown>, object]>([
    ['RFC 9745', { deprecation: `@${since.getTime() / 1_000}` }, {}, { since }],
    ['a draft with a date', { deprecation: since.toUTCString() }, {}, { since }],
    ['a draft with true', { deprecation: 'true' }, {}, {}],
    ['nonsense', { deprecation: '@soon' }, {}, {}],
    ['a version instead of a date', { deprecation: 'version="v1"' }, {}, {}],
    ['a short version instead of a date', { deprecation: 'v1' }, {}, {}],
    ['Sunset alone', { sunset: sunset.toUTCString() }, {}, { sunset }],
    ['a Sunset that is no date', { deprecation: '@1', sunset: 'soon 1' }, {}, { since: new Date(1_000) }],
    [
      'a link',
      {
        deprecation: '@1',
        link: '<https://a.example/next>; rel="next", <https://a.example/old>; rel="deprecation"',
      },
      {},
      { since: new Date(1_000), link: 'https://a.example/old' },
    ],
    [
      'a link to the successor',
      { deprecation: 'true', link: '</api/v2>; title=x; rel=successor-version' },
      {},
      { link: '/api/v2' },
    ],
    [
      'a link that means two things',
      { deprecation: 'true', link: '<https://a.example/old>; rel="help deprecation"' },
      {},
      { link: 'https://a.example/old' },
    ],
    ['another link', { deprecation: 'true', link: '<https://a.example/next>; rel="next"' }, {}, {}],
    ['meta.deprecation', {}, { deprecation: 'Use v2' }, { message: 'Use v2' }],
    ['meta.warnings', {}, { warnings: ['Use v2'] }, { message: '["Use v2"]' }],
    ['an object in meta', {}, { deprecation: { sunset: '2026' } }, { message: '{"sunset":"2026"}' }],
    ['true in meta, which says nothing more', {}, { deprecation: true }, {}],
  ])('reads %s', (_, headers, meta, notice) => {
    expect(readDeprecation(new Headers(headers), meta)).toEqual({ ...nothing, ...notice });
  });

  it.each([
    {},
    { deprecation: null },
    { deprecation: false },
    { deprecation: '' },
    { warnings: [] },
    { deprecation: undefined, warnings: null },
  ])('finds none in the meta %j', (meta) => {
    expect(
      readDeprecation(new Headers({ link: '<https://a.example>; rel="deprecation"' }), meta),
    ).toBeUndefined();
  });

  it('is told of a notice that is nested too deeply to be written down', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(readDeprecation(new Headers(), { warnings: deep })).toMatchObject({ message: undefined });
  });
});
