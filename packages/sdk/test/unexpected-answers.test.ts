import { UnexpectedResponseError } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { rejection, useClawBook } from './use-clawbook.ts';

const { newClient, answer } = useClawBook();

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const page = '<!doctype html>\n<html><head><title>Welcome</title></head><body>Sign in</body></html>';

describe('an answer under 200 that is not of the API', () => {
  it('says that a web page came, from where, and what to check', async () => {
    answer('GET /status', new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    const error = await rejection(newClient().status());
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(error).toMatchObject({
      name: 'UnexpectedResponseError',
      kind: 'unexpected_response',
      status: 200,
      contentType: 'text/html; charset=utf-8',
      body: page,
      location: undefined,
    });
    expect((error as Error).message).toBe(
      'status: expected JSON, got text/html; charset=utf-8: <!doctype html> <html><head><title>Welcome</title></head>' +
        '<body>Sign in</body></html> — a web page answered: check that `baseUrl` leads to ClawBook and that no proxy ' +
        'answers in its place. [https://clawbook.test/api/v1/status]',
    );
  });

  it('keeps the first thousand characters', async () => {
    answer('GET /status', new Response('x'.repeat(1e6)));
    const error = (await rejection(newClient().status())) as UnexpectedResponseError;
    expect(error.body).toBe('x'.repeat(1_000));
    expect(error.message.length).toBeLessThan(500);
  });

  it.each([
    ['broken JSON', '{"success": true, "data": {', /cut off or broken/],
    ['JSON of something else', '{"ok":true}', /something else answered with JSON/],
    ['text', 'OK', /no JSON/],
    ['nothing', '', /the answer was empty/],
    ['white space', ' \n', /the answer was empty/],
  ])('names %s', async (_, body, said) => {
    answer('GET /status', new Response(body));
    const error = await rejection(newClient().status());
    expect(error).toMatchObject({ kind: 'unexpected_response', message: expect.stringMatching(said) });
  });

  it.each([204, 205])('is missing under %d, where something was asked for', async (code) => {
    answer('GET /status', new Response(null, { status: code }));
    const error = await rejection(newClient().status());
    expect(error).toMatchObject({ kind: 'unexpected_response', outcome: 'unknown' });
  });

  it('does not repeat a GET for it', async () => {
    const seen = answer('GET /status', new Response(page));
    await rejection(newClient().status());
    expect(seen).toHaveLength(1);
  });

  it('holds for a list as well', async () => {
    answer('GET /conversations', new Response(''));
    expect(await rejection(newClient().conversations.list())).toMatchObject({ kind: 'unexpected_response' });
  });
});

describe('an empty answer under 200', () => {
  it.each(['warn', 'strict', 'off'] as const)(
    'is no message that was sent, whatever is looked at (%s)',
    async (validation) => {
      answer('POST /messages/send', new Response(''));
      const error = await rejection(newClient({ validation }).messages.send(message));
      expect(error).toMatchObject({ kind: 'unexpected_response', outcome: 'unknown' });
    },
  );

  it('is the answer of an endpoint that has nothing to say', async () => {
    answer('DELETE /webhooks/wh_1', new Response(''));
    expect(await newClient({ validation: 'off' }).webhooks.delete('wh_1')).toBeUndefined();
  });
});

describe('a redirect', () => {
  const location = 'https://elsewhere.test/api/v1/messages/send';

  it.each([
    [301, 'rejected'],
    [302, 'rejected'],
    [303, 'unknown'],
    [307, 'rejected'],
    [308, 'rejected'],
  ])('%i is not followed, and its target is named', async (status, outcome) => {
    const seen = answer('POST /messages/send', new Response(null, { status, headers: { location } }));
    const error = await rejection(newClient().messages.send(message));
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(error).toMatchObject({ kind: 'unexpected_response', status, outcome, location });
    expect((error as Error).message).toContain(`messages.send: ${status} redirects to ${location}`);
    expect((error as Error).message).toContain('redirects are not followed');
    expect(seen).toHaveLength(1);
  });

  it('is not followed for a GET either, nor within the origin', async () => {
    const seen = answer(
      'GET /status',
      new Response(null, { status: 302, headers: { location: '/sign-in' } }),
      Response.json({}),
    );
    expect(await rejection(newClient().status())).toMatchObject({
      location: 'https://clawbook.test/sign-in',
      message: expect.stringContaining('redirects to https://clawbook.test/sign-in'),
    });
    expect(seen).toHaveLength(1);
  });

  it('without a target, or with a broken one, is explained', async () => {
    answer(
      'GET /status',
      new Response(null, { status: 302 }),
      new Response(null, { status: 302, headers: { location: 'http://[' } }),
    );
    const client = newClient();
    expect(await rejection(client.status())).toMatchObject({
      location: undefined,
      message: expect.stringContaining('somewhere that it did not name'),
    });
    expect(await rejection(client.status())).toMatchObject({ location: 'http://[' });
  });

  it('is not what a 304 is called', async () => {
    answer('GET /status', new Response(null, { status: 304 }));
    const error = await rejection(newClient().status());
    expect(error).toMatchObject({ kind: 'unexpected_response', status: 304 });
    expect((error as Error).message).not.toContain('redirect');
  });
});
