import { inspect } from 'node:util';
import * as entry from 'clawbook-sdk';
import { APIError, ClawBookError, ConfigurationError, type ErrorKind, RateLimitError } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { failed, ok, rejection, thrown, useClawBook } from './use-clawbook.ts';

const { newClient, answer } = useClawBook();

const refused = () =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }));

/** Each kind of error that a call can end with, and what makes it end so. */
const causes: Record<Exclude<ErrorKind, 'webhook_verification'>, () => Promise<unknown>> = {
  abort: () => newClient().status({ signal: AbortSignal.abort('enough') }),
  api: withStatus(410),
  authentication: withStatus(401),
  bad_request: withStatus(400),
  configuration: () => newClient().messages.get(''),
  conflict: withStatus(409),
  connection: () => newClient({ fetch: refused, maxRetries: 0 }).status(),
  not_found: withStatus(404),
  permission_denied: withStatus(403),
  rate_limit: withStatus(429),
  response_validation: () => {
    answer('GET /status', ok({}));
    return newClient({ validation: 'strict' }).status();
  },
  server: withStatus(500),
  timeout: () => newClient({ fetch: () => new Promise(() => {}), timeout: 1, maxRetries: 0 }).status(),
  unexpected_response: () => {
    answer('GET /status', new Response('<html>'));
    return newClient().status();
  },
};

function withStatus(status: number): () => Promise<unknown> {
  return () => {
    answer('GET /status', failed(status));
    return newClient({ rateLimit: false, maxRetries: 0 }).status();
  };
}

const classes = {
  abort: entry.AbortError,
  api: entry.APIError,
  authentication: entry.AuthenticationError,
  bad_request: entry.BadRequestError,
  configuration: entry.ConfigurationError,
  conflict: entry.ConflictError,
  connection: entry.ConnectionError,
  not_found: entry.NotFoundError,
  permission_denied: entry.PermissionDeniedError,
  rate_limit: entry.RateLimitError,
  response_validation: entry.ResponseValidationError,
  server: entry.ServerError,
  timeout: entry.TimeoutError,
  unexpected_response: entry.UnexpectedResponseError,
};

describe.each(Object.keys(causes) as (keyof typeof causes)[])('an error of the kind %s', (kind) => {
  const Class = classes[kind];

  it('has its class, name, kind, outcome and message', async () => {
    const error = await rejection(causes[kind]());
    expect(error).toBeInstanceOf(Class);
    expect(error).toBeInstanceOf(ClawBookError);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).constructor).toBe(Class);
    expect(error).toMatchObject({
      kind,
      name: Class.name,
      message: expect.stringMatching(/^(status|messages\.get): .{10,}/s),
    });
    expect(['not_sent', 'rejected', 'unknown']).toContain((error as ClawBookError).outcome);
    expect(Class.is(error)).toBe(true);
    expect(ClawBookError.is(error)).toBe(true);
    expect(APIError.is(error)).toBe(error instanceof APIError);
    expect(String(error)).toBe(`${Class.name}: ${(error as Error).message}`);
  });

  it("has the caller's stack", async () => {
    const { stack = '' } = (await rejection(causes[kind]())) as Error;
    const [first = '', ...frames] = stack
      .split('\n')
      .filter((line) => !/^\s+at (?:Messages|ClawBook)\./.test(line));
    expect(first.startsWith(`${Class.name}: `)).toBe(true);
    expect(frames.find((line) => /^\s+at /.test(line))).toContain('error-form.test.ts');
  });

  it('has a toJSON that holds it all and survives JSON', async () => {
    const error = (await rejection(causes[kind]())) as ClawBookError;
    const json = JSON.parse(JSON.stringify(error)) as Record<string, unknown>;
    expect(json).toMatchObject({
      name: Class.name,
      message: error.message,
      kind,
      outcome: error.outcome,
    });
    expect(json).not.toHaveProperty('stack');
    const fields = Object.entries(error).filter(([, value]) => value !== undefined);
    expect(json).toMatchObject(JSON.parse(JSON.stringify(Object.fromEntries(fields))) as object);
    expect('cause' in json).toBe(error.cause !== undefined);
  });

  it('is printed with its fields', async () => {
    const text = inspect(await rejection(causes[kind]()));
    expect(text).toContain(`${Class.name}: `);
    expect(text).toContain(`kind: '${kind}'`);
    expect(text).toContain('outcome: ');
  });
});

describe('is', () => {
  it.each([undefined, null, 'error', 42, {}, new Error('other'), new DOMException('x', 'AbortError')])(
    'is false for %s',
    (value) => {
      expect(ClawBookError.is(value)).toBe(false);
      expect(RateLimitError.is(value)).toBe(false);
    },
  );

  it('knows the classes of another copy of the package, by their names', () => {
    // What another copy makes: the same names and the same mark, under other classes.
    class OtherBase extends Error {}
    Object.defineProperty(OtherBase.prototype, 'name', { value: 'ClawBookError' });
    Object.defineProperty(OtherBase.prototype, Symbol.for('clawbook-sdk.error'), { value: true });
    class OtherApi extends OtherBase {}
    Object.defineProperty(OtherApi.prototype, 'name', { value: 'APIError' });
    class OtherRate extends OtherApi {}
    Object.defineProperty(OtherRate.prototype, 'name', { value: 'RateLimitError' });
    const error = new OtherRate();
    expect(error).not.toBeInstanceOf(ClawBookError);
    expect([ClawBookError.is(error), APIError.is(error), RateLimitError.is(error)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(ConfigurationError.is(error)).toBe(false);
  });

  it('is false for a class above the one of the error', async () => {
    const error = await rejection(causes.not_found());
    expect(RateLimitError.is(error)).toBe(false);
    expect(entry.NotFoundError.is(error)).toBe(true);
  });
});

describe('an error that the constructor throws', () => {
  it('has the stack of the caller', () => {
    const error = thrown(() => newClient({ baseUrl: 'nonsense' }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).stack).toContain('error-form.test.ts');
  });
});

describe('toJSON', () => {
  const circle: unknown[] = [];
  circle.push(circle);

  it.each([
    ['a circle', circle],
    ['a bigint', 1n],
  ])('survives JSON.stringify with %s as the reason of an abort', async (_, reason) => {
    const error = await rejection(newClient().status({ signal: AbortSignal.abort(reason) }));
    expect(() => JSON.stringify(error)).not.toThrow();
  });

  it('shows causes down to the last, with their codes', async () => {
    const inner = Object.assign(new Error('connect ECONNREFUSED'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
    });
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: inner }));
    const error = await rejection(newClient({ fetch, maxRetries: 0 }).status());
    expect((error as ClawBookError).toJSON()).toMatchObject({
      cause: {
        name: 'TypeError',
        message: 'fetch failed',
        cause: { name: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
      },
    });
  });
});
