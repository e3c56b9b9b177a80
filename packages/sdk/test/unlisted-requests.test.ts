import type { RequestParams } from 'clawbook-sdk';
import { ConfigurationError } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { listener, ok, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, answer } = useClawBook();

const request = { method: 'GET', path: '/reports/42' } as const;

describe('client.request', () => {
  it('calls any endpoint with a query, and gives the data without its envelope', async () => {
    const query = {
      text: 'a b&c=d',
      number: 1.5,
      yes: false,
      day: new Date('2026-01-31T12:00:00Z'),
      list: ['x,y', 'z', 3],
      nothing: undefined,
      none: null,
    };
    const seen = answer('GET /reports/42', ok({ pages: 3 }));
    expect(await newClient().request({ ...request, query })).toEqual({ pages: 3 });
    expect(seen[0]?.url).toBe(
      'https://clawbook.test/api/v1/reports/42?text=a%20b%26c%3Dd&number=1.5&yes=false' +
        '&day=2026-01-31T12%3A00%3A00.000Z&list=x%2Cy,z,3',
    );
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('sends a body with %s', async (method) => {
    const seen = answer(`${method} /reports/42`, ok('done'));
    const body = { nested: { list: [1, null, 'ü'] } };
    expect(await newClient().request({ method, path: '/reports/42', body })).toBe('done');
    expect(JSON.parse(seen[0]?.text ?? '')).toEqual(body);
    expect(seen[0]?.headers.get('content-type')).toBe('application/json');
  });

  it('sends no Content-Type without a body', async () => {
    const seen = answer('POST /reports/42', ok(null));
    expect(await newClient().request({ method: 'POST', path: '/reports/42' })).toBeNull();
    expect([seen[0]?.text, seen[0]?.headers.get('content-type')]).toEqual(['', null]);
  });

  it('has withResponse, asResponse and the request options', async () => {
    const seen = answer('GET /reports/42', ok({ pages: 3 }, { status: 200 }));
    const answered = await newClient()
      .request({ ...request, query: { a: 1 } }, { query: { b: 2 }, headers: { 'x-team': 'support' } })
      .withResponse();
    expect(answered).toMatchObject({ data: { pages: 3 }, requestId: 'req_test', status: 200 });
    expect(seen[0]?.url).toMatch(/\?a=1&b=2$/);
    expect(seen[0]?.headers.get('x-team')).toBe('support');
  });

  it('reaches endpoints that the SDK knows as well', async () => {
    expect(await newClient().request({ method: 'GET', path: '/status' })).toMatchObject({ version: '1.5.0' });
    expect(clawbook.requests[0]?.path).toBe('/api/v1/status');
  });
});

describe('client.request with a schema', () => {
  const schema = z.object({ pages: z.number(), made: z.coerce.date() });

  it('gives what the schema makes of the data', async () => {
    answer('GET /reports/42', ok({ pages: 3, made: '2026-01-31T00:00:00Z' }));
    const report = await newClient().request({ ...request, schema });
    expect(report).toEqual({ pages: 3, made: new Date('2026-01-31T00:00:00Z') });
  });

  it('awaits a schema that is asynchronous', async () => {
    answer('GET /reports/42', ok(3));
    const later = z.number().transform(async (pages) => pages + 1);
    expect(await newClient().request({ ...request, schema: later })).toBe(4);
  });

  it('awaits a schema whose promise is not the native one', async () => {
    answer('GET /reports/42', ok(3));
    const validate = () => ({ then: (resolve: (result: unknown) => void) => resolve({ value: 4 }) });
    const odd = { '~standard': { version: 1, vendor: 'test', validate } };
    expect(await newClient().request({ ...request, schema: odd as unknown as z.ZodNumber })).toBe(4);
  });

  it('reports data that differs and gives it as it came', async () => {
    answer('GET /reports/42', ok({ pages: 'three', made: 'now' }));
    const drift = listener();
    const report = await newClient({ on: { drift } }).request({ ...request, schema });
    expect(report).toEqual({ pages: 'three', made: 'now' });
    expect(drift.mock.calls[0]?.[0]).toMatchObject({
      endpoint: 'GET /reports/42',
      issues: [{ path: 'data.pages' }, { path: 'data.made' }],
    });
  });

  it('throws for data that differs under strict validation', async () => {
    answer('GET /reports/42', ok({ pages: 'three', made: 'now' }));
    const error = await rejection(newClient().request({ ...request, schema }, { validation: 'strict' }));
    expect(error).toMatchObject({ kind: 'response_validation', data: { pages: 'three', made: 'now' } });
  });

  it('that itself fails throws no foreign error: the request has been carried out', async () => {
    answer('POST /reports/42', ok({ pages: 3 }));
    const schema = z.unknown().transform((): number => {
      throw new Error('The schema is broken.');
    });
    const drift = listener();
    const request = { method: 'POST', path: '/reports/42', schema } as const;
    expect(await newClient({ on: { drift } }).request(request)).toEqual({ pages: 3 });
    expect(drift).toHaveBeenCalledOnce();
    expect(await rejection(newClient().request(request, { validation: 'strict' }))).toMatchObject({
      kind: 'response_validation',
      outcome: 'unknown',
    });
  });
});

describe('client.request refuses, and sends nothing for,', () => {
  const bad: readonly (readonly [what: string, params: unknown, named: RegExp])[] = [
    ['nothing', undefined, /request must be an object, got undefined/],
    ['a text', 'GET /status', /request must be an object/],
    ['an unknown field', { ...request, params: {} }, /unknown name `params`/],
    ['a misspelt field', { ...request, qeury: {} }, /Did you mean `query`/],
    ['no method', { path: '/status' }, /`method` is missing/],
    ['a method in lower case', { method: 'get', path: '/status' }, /`method` must be one of 'GET'/],
    ['a method that is none', { method: 'HEAD', path: '/status' }, /`method` must be one of 'GET'/],
    ['no path', { method: 'GET' }, /`path` must be a string, got undefined/],
    ['an empty path', { method: 'GET', path: '' }, /`path` must begin with '\/'/],
    ['a path without a slash', { method: 'GET', path: 'status' }, /`path` must begin with '\/'/],
    ['a whole URL', { method: 'GET', path: 'https://evil.test/' }, /`path` must begin with '\/'/],
    ['another host', { method: 'GET', path: '//evil.test/' }, /`path` must not begin with '\/\/'/],
    ['a backslash', { method: 'GET', path: '/\\evil.test' }, /`path` must not hold backslashes/],
    ['a tab', { method: 'GET', path: '/\t/evil.test' }, /`path` must not hold/],
    ['a line break', { method: 'GET', path: '/status\r\nx: y' }, /`path` must not hold/],
    ['the prefix', { method: 'GET', path: '/api/v1/status' }, /path below \/api\/v1/],
    ['a query in the path', { method: 'GET', path: '/status?a=b' }, /`path` must end before/],
    ['a fragment', { method: 'GET', path: '/status#a' }, /`path` must end before/],
    ['braces', { method: 'GET', path: '/messages/{id}' }, /`path` must not hold braces/],
    ['..', { method: 'GET', path: '/messages/../admin' }, /`path` must not hold the segments/],
    ['an encoded ..', { method: 'GET', path: '/messages/%2E%2e/admin' }, /`path` must not hold the segments/],
    ['. at the end', { method: 'GET', path: '/messages/.' }, /`path` must not hold the segments/],
    ['a body with GET', { ...request, body: {} }, /`body` cannot be sent with GET/],
    ['a query that is a text', { ...request, query: 'a=b' }, /`query` must be an object/],
    ['a query that is a list', { ...request, query: [1] }, /`query` must be an object/],
    ['URLSearchParams, which would be lost', { ...request, query: new URLSearchParams('a=b') }, /`query`/],
    ['a Map, which would be lost', { ...request, query: new Map([['a', 'b']]) }, /`query`/],
    ['an object in the query', { ...request, query: { a: { b: 1 } } }, /query's `a` must be/],
    ['NaN in the query', { ...request, query: { a: Number.NaN } }, /query's `a` must be/],
    ['an invalid Date in the query', { ...request, query: { a: new Date('x') } }, /query's `a` must be/],
    ['a lone surrogate in the query', { ...request, query: { a: '\ud800' } }, /query's .a. holds half/],
    ['a lone surrogate as a name', { ...request, query: { '\ud800': 'a' } }, /query/],
    ['the key in the query', { ...request, query: { api_key: 'x' } }, /must not hold `api_key`/],
    ['a schema that is none', { ...request, schema: {} }, /`schema` must be a Standard Schema/],
    ['a schema that is null', { ...request, schema: null }, /`schema` must be a Standard Schema/],
    [
      'a body with a bigint',
      { method: 'PUT', path: '/a', body: { a: 1n } },
      /body cannot be written as JSON/,
    ],
    ['a body that is a function', { method: 'PUT', path: '/a', body: () => 1 }, /body cannot be written/],
    ['a form, which JSON would lose', { method: 'PUT', path: '/a', body: new FormData() }, /body/],
    ['a Map, which JSON would lose', { method: 'PUT', path: '/a', body: new Map([[1, 2]]) }, /body/],
  ];

  it.each(bad)('%s', async (_, params, named) => {
    const error = await rejection(newClient().request(params as RequestParams<unknown>));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ outcome: 'not_sent', message: expect.stringMatching(named) });
    expect(clawbook.requests).toEqual([]);
  });
});
