import { describe, expect, it, vi } from 'vitest';
import * as tree from './index.ts';

const {
  AbortError,
  APIError,
  AuthenticationError,
  BadRequestError,
  ClawBookError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ResponseValidationError,
  ServerError,
  TimeoutError,
  UnexpectedResponseError,
  WebhookVerificationError,
} = tree;

const request = { endpoint: 'status', method: 'GET', url: 'https://a.example/api/v1/status' };
const base = { outcome: 'unknown', request } as const;
const api = { ...base, status: 418, code: 'TEAPOT', details: { a: 1 }, requestId: 'req_1' } as const;

// Design 1.7: each class with its kind and what it is a special case of.
const rows: [string, tree.ClawBookError, tree.ErrorKind, (abstract new (...a: never[]) => unknown)[]][] = [
  ['APIError', new APIError('m', api), 'api', []],
  ['BadRequestError', new BadRequestError('m', api), 'bad_request', [APIError]],
  ['AuthenticationError', new AuthenticationError('m', api), 'authentication', [APIError]],
  ['PermissionDeniedError', new PermissionDeniedError('m', api), 'permission_denied', [APIError]],
  ['NotFoundError', new NotFoundError('m', api), 'not_found', [APIError]],
  ['ConflictError', new ConflictError('m', api), 'conflict', [APIError]],
  ['RateLimitError', new RateLimitError('m', { ...api, retryAfter: 2 }), 'rate_limit', [APIError]],
  ['ServerError', new ServerError('m', api), 'server', [APIError]],
  ['ConnectionError', new ConnectionError('m', base), 'connection', []],
  ['TimeoutError', new TimeoutError('m', base), 'timeout', []],
  ['AbortError', new AbortError('m', base), 'abort', []],
  [
    'UnexpectedResponseError',
    new UnexpectedResponseError('m', { ...base, status: 200, body: '<html>' }),
    'unexpected_response',
    [],
  ],
  [
    'ResponseValidationError',
    new ResponseValidationError('m', { ...base, issues: [], data: {} }),
    'response_validation',
    [],
  ],
  ['ConfigurationError', new ConfigurationError('m'), 'configuration', []],
  [
    'WebhookVerificationError',
    new WebhookVerificationError('m', { reason: 'parsed_body' }),
    'webhook_verification',
    [],
  ],
];

describe('the error tree', () => {
  it.each(rows)('%s has its name, its kind, its place and its outcome', (name, error, kind, parents) => {
    expect(error.name).toBe(name);
    expect(error.kind).toBe(kind);
    expect(String(error)).toBe(`${name}: m`);
    expect(error.stack).toMatch(new RegExp(`^${name}: m\n\\s+at `));
    for (const parent of [Error, ClawBookError, ...parents]) expect(error).toBeInstanceOf(parent);
    expect(error instanceof APIError).toBe(name === 'APIError' || parents.includes(APIError));
    expect(['not_sent', 'rejected', 'unknown']).toContain(error.outcome);
  });

  it.each(rows)('%s has a name that does not depend on that of its constructor', (name, error) => {
    // Minifiers rename classes, and a name on each error would be shown twice by util.inspect.
    expect(Object.hasOwn(error, 'name')).toBe(false);
    expect(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(error), 'name')?.value).toBe(name);
  });

  it('has a class for each row and no other', () => {
    const classes = Object.keys(tree).filter((name) => name !== 'ClawBookError');
    expect(rows.map(([name]) => name).sort()).toEqual(classes.sort());
    expect(new Set(rows.map(([, , kind]) => kind)).size).toBe(rows.length);
  });

  it('says that nothing was sent after wrong input, and that an unverified delivery is rejected', () => {
    expect(new ConfigurationError('m').outcome).toBe('not_sent');
    expect(new ConfigurationError('m', { outcome: 'unknown' }).outcome).toBe('unknown');
    expect(new WebhookVerificationError('m', { reason: 'missing_signature' }).outcome).toBe('rejected');
  });

  it('has no `cause` where there is none', () => {
    expect('cause' in new TimeoutError('m', base)).toBe(false);
    expect(new AbortError('m', { ...base, cause: null }).cause).toBeNull();
  });
});

describe('ClawBookError.is', () => {
  const error = new RateLimitError('m', api);

  it.each([
    ['its own class', RateLimitError, true],
    ['the class above', APIError, true],
    ['the base', ClawBookError, true],
    ['a class beside', ServerError, false],
    ['another branch', TimeoutError, false],
  ] as const)('knows an error by %s', (_, type, known) => {
    expect(type.is(error)).toBe(known);
  });

  it('does not take an error of a class above for one of a class below', () => {
    expect(RateLimitError.is(new APIError('m', api))).toBe(false);
  });

  it.each([
    undefined,
    null,
    'RateLimitError',
    429,
    {},
    { name: 'RateLimitError', kind: 'rate_limit' },
    new Error('m'),
    Object.assign(new Error('m'), { name: 'RateLimitError' }),
    new DOMException('m', 'AbortError'),
    Object.create(null),
  ])('refuses %s', (value) => {
    expect(RateLimitError.is(value)).toBe(false);
    expect(ClawBookError.is(value)).toBe(false);
  });

  it('knows errors of another copy of the package, where instanceof fails', async () => {
    vi.resetModules();
    const copy = await import('./index.ts');
    const foreign = new copy.RateLimitError('m', api);
    expect(foreign).not.toBeInstanceOf(ClawBookError);
    expect(RateLimitError.is(foreign)).toBe(true);
    expect(APIError.is(foreign)).toBe(true);
    expect(ClawBookError.is(foreign)).toBe(true);
    expect(ServerError.is(foreign)).toBe(false);
    expect(copy.APIError.is(error)).toBe(true);
  });
});

it('lets `is` be passed on by itself', () => {
  const errors = [
    new ConfigurationError('m'),
    new ConflictError('m', { status: 409, outcome: 'rejected' }),
    5,
  ];
  const { is } = ConflictError;
  expect(errors.filter((error) => is.call(undefined as never, error))).toEqual([errors[1]]);
});
