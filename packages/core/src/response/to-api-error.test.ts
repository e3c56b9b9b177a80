import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { answer, context, now, secret } from '../../test/answers.ts';
import { APIError } from '../errors/api-error.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { BadRequestError } from '../errors/bad-request-error.ts';
import { ConflictError } from '../errors/conflict-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { PermissionDeniedError } from '../errors/permission-denied-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { ServerError } from '../errors/server-error.ts';
import { toApiError } from './to-api-error.ts';

const refused = {
  success: false,
  error: { code: 'X', message: 'It is so', details: { field: 'a' } },
  meta: { request_id: 'req_1' },
};

describe('toApiError', () => {
  it.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [403, PermissionDeniedError],
    [404, NotFoundError],
    [405, APIError],
    [408, APIError],
    [409, ConflictError],
    [418, APIError],
    [422, BadRequestError],
    [429, RateLimitError],
    [500, ServerError],
    [501, ServerError],
    [502, ServerError],
    [503, ServerError],
    [504, ServerError],
    [599, ServerError],
    [200, APIError],
  ])('makes of %i a %o', (status, type) => {
    const error = toApiError(answer(status, refused), context());
    expect(error.constructor).toBe(type);
    expect(error).toMatchObject({
      status,
      code: 'X',
      details: { field: 'a' },
      requestId: 'req_1',
      outcome: 'rejected',
      request: context().request,
    });
    expect(error.message).toMatch(new RegExp(`^messages\\.send: ${status} X: It is so\\. ?.*\\(req_1\\)$`));
  });

  it.each([
    [401, /Check `apiKey` \(CLAWBOOK_API_KEY\)\./],
    [403, /The API key needs the scope write:messages\./],
    [404, /Nothing is at POST https:\/\/a\.example\/api\/v1\/messages\/send\./],
    [400, /It is so\. See `details`\./],
    [422, /It is so\. See `details`\./],
    [429, /It is so\. Try again later, or wait longer\./],
  ])('says after %i what to do', (status, advice) => {
    expect(toApiError(answer(status, refused), context()).message).toMatch(advice);
  });

  it('names no details that there are not', () => {
    const bare = { ...refused, error: { code: 'X', message: 'It is so', details: null } };
    expect(toApiError(answer(400, bare), context()).message).toBe('messages.send: 400 X: It is so. (req_1)');
  });

  it.each([400, 402, 418, 501, 502])(
    'names the address that a %i came from which is not ClawBook’s own',
    (status) => {
      const { message } = toApiError(answer(status, '<p>no</p>', { 'content-type': 'text/html' }), context());
      expect(message).toMatch(/ Check what answers at https:\/\/a\.example\/api\/v1\/messages\/send\.$/);
      expect(toApiError(answer(status, refused), context()).message).not.toContain('Check what answers');
    },
  );

  it('names no address where the envelope says that it failed', () => {
    expect(toApiError(answer(200, { success: false }), context()).message).not.toContain('Check');
  });

  it('says nothing of a scope that it does not know', () => {
    expect(toApiError(answer(403, refused), context({ scope: undefined })).message).not.toContain('scope');
  });

  it('warns of a repeat if a POST may have been carried out, and only then', () => {
    const warning = 'It may have been carried out all the same: check before you send it again.';
    const failed = answer(502, '');
    expect(toApiError(failed, context({ outcome: 'unknown' })).message).toContain(warning);
    expect(toApiError(failed, context({ outcome: 'rejected' })).message).not.toContain(warning);
    const get = { ...context().request, method: 'GET' };
    expect(toApiError(failed, context({ outcome: 'unknown', request: get })).message).not.toContain(warning);
  });

  it.each<[string, unknown, Record<string, string>, string, string]>([
    [
      'a web page',
      '<html>\n<head><title>502 Bad Gateway</title></head>',
      { 'content-type': 'text/html' },
      'Bad Gateway',
      '502: the answer was text/html: <html> <head><title>502 Bad Gateway</title></head>.',
    ],
    [
      'a plain text',
      'upstream is gone',
      { 'content-type': 'text/plain' },
      '',
      'text/plain: upstream is gone.',
    ],
    ['an unnamed text', 'nope', {}, '', '502: the answer was no Content-Type: nope.'],
    ['nothing', '', {}, 'Bad Gateway', '502: Bad Gateway.'],
    ['nothing at all', '', {}, '', '502: no reason given.'],
    [
      'broken JSON',
      '{"success":fal',
      { 'content-type': 'application/json' },
      '',
      'application/json: {"success":fal.',
    ],
    ['JSON of another form', { message: 'Down!' }, {}, '', '502: Down!'],
    ['null', 'null', {}, '', '502: no reason given.'],
  ])('says what came where a proxy answered with %s', (_, body, headers, statusText, part) => {
    const error = toApiError(answer(502, body, headers, statusText), context());
    expect(error).toBeInstanceOf(ServerError);
    expect(error.message).toContain(part);
    expect(error.code).toBeUndefined();
  });

  it('takes the request id of a proxy from its header', () => {
    const error = toApiError(answer(502, '', { 'x-request-id': 'proxy-7' }), context());
    expect(error.requestId).toBe('proxy-7');
    expect(error.message).toMatch(/\(proxy-7\)$/);
  });

  it.each([
    [{ 'retry-after': '30' }, 30],
    [{ 'retry-after': '0' }, 0],
    [
      {
        'x-ratelimit-limit': '60',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(now / 1_000 + 12),
      },
      12,
    ],
  ])('tells after 429 when requests are allowed again: %j', (headers, seconds) => {
    const error = toApiError(answer(429, refused, headers), context());
    expect(error.message).toContain(`Try again in ${seconds} s, or wait longer.`);
    expect(error).toMatchObject({ retryAfter: seconds, resetAt: new Date(now + seconds * 1_000) });
  });

  it('does not invent when requests are allowed again', () => {
    expect(toApiError(answer(429, refused), context())).toMatchObject({
      retryAfter: undefined,
      resetAt: undefined,
      rateLimit: undefined,
    });
  });

  it('gives the rate limit as the answer told it, whatever the status', () => {
    const headers = {
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '45',
      'x-ratelimit-reset': String(now / 1_000),
    };
    expect(toApiError(answer(400, refused, headers), context()).rateLimit).toEqual({
      limit: 60,
      remaining: 45,
      resetAt: new Date(now),
    });
  });

  it.each<[string, unknown]>([
    ['the message', { error: { code: 'X', message: `The key ${secret} is wrong` } }],
    ['the code', { error: { code: secret, message: 'm' } }],
    ['the details', { error: { code: 'X', message: 'm', details: { [secret]: [secret] } } }],
    ['an unknown form', { hint: secret }],
    ['a web page', `<p>${secret}</p>`],
    ['a text that is cut in the middle of it', `${'x'.repeat(112)}${secret}`],
  ])('shows no key that the server echoes in %s', (_, body) => {
    const error = toApiError(answer(401, body), context());
    const all = inspect(error, { depth: 20 }) + JSON.stringify(error) + error.message;
    expect(all).not.toContain(secret.slice(0, 8));
  });
});
