import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AbortError } from './abort-error.ts';
import { ConfigurationError } from './configuration-error.ts';
import { ConnectionError } from './connection-error.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { ResponseValidationError } from './response-validation-error.ts';
import { UnexpectedResponseError } from './unexpected-response-error.ts';
import { WebhookVerificationError } from './webhook-verification-error.ts';

const request = { endpoint: 'messages.send', method: 'POST', url: 'https://a.example/api/v1/messages/send' };

describe('toJSON', () => {
  it('holds everything that an error of the API knows', () => {
    const resetAt = new Date('2026-01-30T14:30:00Z');
    const rateLimit = { limit: 60, remaining: 0, resetAt };
    const known = {
      outcome: 'rejected',
      request,
      status: 429,
      code: 'RATE_LIMITED',
      details: { window: 'minute' },
      requestId: 'req_1',
      rateLimit,
      retryAfter: 30,
      resetAt,
    } as const;
    const json = new RateLimitError('Too many', known).toJSON();
    expect(json).toEqual({ ...known, name: 'RateLimitError', kind: 'rate_limit', message: 'Too many' });
    expect(JSON.parse(JSON.stringify(json))).toMatchObject({ resetAt: '2026-01-30T14:30:00.000Z' });
  });

  it.each([
    [
      new UnexpectedResponseError('m', {
        outcome: 'unknown',
        request,
        status: 302,
        contentType: 'text/html',
        body: '<html>',
        location: 'https://b.example/',
      }),
      { status: 302, contentType: 'text/html', body: '<html>', location: 'https://b.example/' },
    ],
    [
      new ResponseValidationError('m', {
        outcome: 'unknown',
        issues: [{ path: 'data.id', message: 'missing' }],
        data: { a: 1 },
        requestId: 'req_1',
      }),
      { issues: [{ path: 'data.id', message: 'missing' }], data: { a: 1 }, requestId: 'req_1' },
    ],
    [new WebhookVerificationError('m', { reason: 'parsed_body' }), { reason: 'parsed_body' }],
  ])('holds what $name alone knows', (error, fields) => {
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: error.name,
      message: 'm',
      kind: error.kind,
      outcome: error.outcome,
      ...fields,
    });
  });

  it('holds the chain of causes with their codes, without stacks', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const cause = new TypeError('fetch failed', { cause: refused });
    const error = new ConnectionError('m', { outcome: 'not_sent', request, cause });
    expect(error.toJSON()['cause']).toEqual({
      name: 'TypeError',
      message: 'fetch failed',
      cause: { name: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
    });
  });

  it('holds errors of the SDK as causes with all that they know', () => {
    const cause = new ConfigurationError('inner', { cause: 'a text' });
    const json = new ConnectionError('m', { outcome: 'not_sent', cause }).toJSON();
    expect(json['cause']).toMatchObject({
      name: 'ConfigurationError',
      kind: 'configuration',
      cause: 'a text',
    });
  });

  it('ends although an error is its own cause', () => {
    const cause = new Error('round');
    cause.cause = cause;
    const error = new ConnectionError('m', { outcome: 'unknown', cause });
    expect(JSON.stringify(error)).toContain('round');
  });

  it.each([
    ['a text', 'stop'],
    ['nothing', undefined],
    ['a DOMException', new DOMException('stopped', 'AbortError')],
    ['an object', { by: 'user' }],
    ['a bigint', 12n],
    ['an object that holds itself', holdsItself()],
    ['an object with a bigint', { id: 12n }],
  ])('can be stringified after an abort whose reason is %s', (_, cause) => {
    const error = new AbortError('m', { outcome: 'not_sent', cause });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ name: 'AbortError', outcome: 'not_sent' });
  });

  it('holds details as deep as a server sends them', () => {
    let details: unknown = 'the innermost';
    for (let depth = 0; depth < 12; depth++) details = { inner: details };
    const error = new RateLimitError('m', { outcome: 'rejected', request, status: 400, details });
    expect(JSON.stringify(error)).toContain('the innermost');
  });

  it('shows name, message and fields to util.inspect', () => {
    const text = inspect(new ConfigurationError('`timeout` must be a number.'));
    expect(text).toMatch(/^ConfigurationError: `timeout` must be a number\./);
    expect(text).toContain("outcome: 'not_sent'");
  });
});

function holdsItself(): object {
  const value: { self?: object } = {};
  value.self = value;
  return value;
}
