import {
  APIError,
  AuthenticationError,
  BadRequestError,
  ClawBookError,
  ConflictError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
} from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { failed, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, newKey, answer } = useClawBook();

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const only = { maxRetries: 0, rateLimit: false } as const;

describe('an error status', () => {
  it.each([
    [400, BadRequestError, 'bad_request', 'rejected'],
    [401, AuthenticationError, 'authentication', 'rejected'],
    [402, APIError, 'api', 'rejected'],
    [403, PermissionDeniedError, 'permission_denied', 'rejected'],
    [404, NotFoundError, 'not_found', 'rejected'],
    [405, APIError, 'api', 'rejected'],
    [408, APIError, 'api', 'unknown'],
    [409, ConflictError, 'conflict', 'rejected'],
    [410, APIError, 'api', 'rejected'],
    [418, APIError, 'api', 'rejected'],
    [422, BadRequestError, 'bad_request', 'rejected'],
    [429, RateLimitError, 'rate_limit', 'rejected'],
    [500, ServerError, 'server', 'unknown'],
    [501, ServerError, 'server', 'rejected'],
    [502, ServerError, 'server', 'unknown'],
    [503, ServerError, 'server', 'unknown'],
    [504, ServerError, 'server', 'unknown'],
    [599, ServerError, 'server', 'unknown'],
  ] as const)('%i becomes its class', async (status, Class, kind, outcome) => {
    const headers = {
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '3',
      'x-ratelimit-reset': '1800000000',
    };
    answer('POST /messages/send', failed(status, { headers }));
    const error = await rejection(newClient(only).messages.send(message));
    expect(error).toBeInstanceOf(Class);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toBeInstanceOf(ClawBookError);
    expect(error).toMatchObject({
      name: Class.name,
      kind,
      outcome,
      status,
      code: 'OUT_OF_ORDER',
      details: { part: 'test' },
      requestId: 'req_failed',
      rateLimit: { limit: 60, remaining: 3, resetAt: new Date(1_800_000_000_000) },
      request: {
        endpoint: 'messages.send',
        method: 'POST',
        url: 'https://clawbook.test/api/v1/messages/send',
      },
    });
    expect((error as Error).message).toContain(
      `messages.send: ${status} OUT_OF_ORDER: Something is out of order.`,
    );
    expect((error as Error).message).toContain('(req_failed)');
    expect((error as Error).message.includes('check before you send it again')).toBe(outcome === 'unknown');
  });
});

describe('an error of ClawBook itself', () => {
  it('is an AuthenticationError for a key that is not known, and says what to check', async () => {
    const error = await rejection(newClient({ apiKey: 'clawbook_sk_test_wrong' }).status());
    expect(error).toMatchObject({
      kind: 'authentication',
      status: 401,
      code: 'INVALID_API_KEY',
      details: undefined,
      message: expect.stringContaining('Check `apiKey` (CLAWBOOK_API_KEY).'),
    });
  });

  it('is a PermissionDeniedError for a key without the scope, and names the scope', async () => {
    const key = newKey();
    const stored = clawbook.state.apiKeys.at(-1);
    if (stored !== undefined) stored.scopes = ['read:status'];
    const error = await rejection(newClient({ apiKey: key }).messages.send(message));
    expect(error).toMatchObject({
      kind: 'permission_denied',
      outcome: 'rejected',
      details: { required_scope: 'write:messages' },
      message: expect.stringContaining('The API key needs the scope write:messages.'),
    });
  });

  it('is a NotFoundError for an id that is not there, and names the address', async () => {
    expect(await rejection(newClient().conversations.get('conv_none'))).toMatchObject({
      kind: 'not_found',
      message: expect.stringContaining('GET https://clawbook.test/api/v1/conversations/conv_none'),
    });
  });

  it('is a BadRequestError for a parameter that the server refuses, and holds its details', async () => {
    const error = await rejection(newClient().messages.list({ sort: 'colour' as 'id' }));
    expect(error).toMatchObject({
      kind: 'bad_request',
      code: 'INVALID_PARAMETERS',
      details: [{ field: 'sort' }],
    });
  });
});

describe('success: false', () => {
  it.each([200, 201, 202])('under %i is an APIError, and nothing was done', async (status) => {
    const seen = answer('POST /messages/send', failed(status));
    const error = await rejection(newClient().messages.send(message));
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({
      name: 'APIError',
      kind: 'api',
      status,
      code: 'OUT_OF_ORDER',
      outcome: 'rejected',
    });
    expect(seen).toHaveLength(1);
  });

  it('is not repeated for a GET either', async () => {
    const seen = answer('GET /status', Response.json({ success: false }));
    const error = await rejection(newClient().status());
    expect(error).toMatchObject({ kind: 'api', code: undefined, requestId: undefined });
    expect((error as Error).message).toContain('status: 200: no reason given');
    expect(seen).toHaveLength(1);
  });
});

describe('the body of an error that a proxy sends', () => {
  const html = '<html><head><title>502 Bad Gateway</title></head>\n<body>nginx</body></html>';

  it.each<[string, string, string, RegExp, unknown]>([
    ['is a web page', html, 'text/html', /the answer was text\/html: <html><head><title>502 Bad/, undefined],
    ['is text', 'upstream timed out', 'text/plain', /text\/plain: upstream timed out\./, undefined],
    ['is empty', '', 'text/plain', /no reason given|Bad Gateway/, undefined],
    [
      'is broken JSON',
      '{"error": "half',
      'application/json',
      /application\/json: \{"error": "half/,
      undefined,
    ],
    ['is a text in JSON', '"out of order"', 'application/json', /: out of order\./, 'out of order'],
    ['is a list', '["out of order"]', 'application/json', /502/, ['out of order']],
    ['is null', 'null', 'application/json', /no reason given|Bad Gateway/, null],
    ['has a message', '{"message": "No"}', 'application/json', /502: No\./, { message: 'No' }],
    ['has an error text', '{"error": "No"}', 'application/json', /502: No\./, { error: 'No' }],
    [
      'is a problem (RFC 9457)',
      '{"title": "Bad", "detail": "Down"}',
      'application/problem+json',
      /502: Down\./,
      { title: 'Bad', detail: 'Down' },
    ],
    [
      'has an odd code',
      '{"error": {"code": 7, "message": ["a"]}}',
      'application/json',
      /502/,
      { error: { code: 7, message: ['a'] } },
    ],
    ['has odd fields', '{"success": false, "error": null}', 'application/json', /502/, expect.anything()],
  ])('%s', async (_, body, type, said, details) => {
    answer('GET /status', new Response(body, { status: 502, headers: { 'content-type': type } }));
    const error = await rejection(newClient(only).status());
    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ status: 502, code: undefined, message: expect.stringMatching(said) });
    expect((error as ServerError).details).toEqual(details);
  });

  it('is shortened in the message, and stands on one line', async () => {
    answer('GET /status', new Response(`<p>\n${'long '.repeat(50_000)}</p>`, { status: 502 }));
    const { message: said } = (await rejection(newClient(only).status())) as Error;
    expect(said.length).toBeLessThan(400);
    expect(said).not.toContain('\n');
  });

  it('leaves the id of the request to the header', async () => {
    answer('GET /status', new Response('', { status: 502, headers: { 'x-request-id': 'req_proxy' } }));
    expect(await rejection(newClient(only).status())).toMatchObject({ requestId: 'req_proxy' });
  });
});
