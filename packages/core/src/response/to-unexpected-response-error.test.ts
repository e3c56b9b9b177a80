import { describe, expect, it } from 'vitest';
import { answer, context, secret } from '../../test/answers.ts';
import { Redactor } from '../errors/redactor.ts';
import { toUnexpectedResponseError } from './to-unexpected-response-error.ts';

const url = 'https://a.example/api/v1/messages/send';

describe('toUnexpectedResponseError', () => {
  it('says that a web page came, from where, and what to check', () => {
    const html = '<!doctype html>\n<title>Welcome to nginx!</title>';
    const error = toUnexpectedResponseError(answer(200, html, { 'content-type': 'text/html' }), context());
    expect(error).toMatchObject({
      status: 200,
      contentType: 'text/html',
      body: html,
      location: undefined,
      outcome: 'rejected',
      request: context().request,
    });
    expect(error.message).toBe(
      'messages.send: expected JSON, got text/html: <!doctype html> <title>Welcome to nginx!</title> — a web page ' +
        `answered: check that \`baseUrl\` leads to ClawBook and that no proxy answers in its place. [${url}]`,
    );
  });

  it.each([
    ['<p>Hi</p>', {}, 'got no Content-Type: <p>Hi</p> — a web page answered'],
    [
      '{"a":',
      { 'content-type': 'application/json' },
      'got application/json: {"a": — the JSON is cut off or broken',
    ],
    ['OK', { 'content-type': 'text/plain' }, 'got text/plain: OK — the answer is no JSON'],
    ['', {}, 'the answer was empty. Check that `baseUrl` leads to ClawBook.'],
    [' \n', {}, 'the answer was empty.'],
  ])('describes %j with %j', (body, headers, part) => {
    const error = toUnexpectedResponseError(answer(200, body, headers), context());
    expect(error.message).toContain(part);
  });

  it.each([
    [301, 'https://b.example/x', 'https://b.example/x'],
    [302, '/login', 'https://a.example/login'],
    [303, '../../v2/messages', 'https://a.example/api/v2/messages'],
    [307, '//b.example/x', 'https://b.example/x'],
    [308, 'http://[', 'http://['],
  ])('names the target of a redirect with %i to %s', (status, location, target) => {
    const error = toUnexpectedResponseError(answer(status, '', { location }), context());
    expect(error).toMatchObject({ status, location: target });
    expect(error.message).toContain(`${status} redirects to ${target}, and redirects are not followed`);
    expect(error.message).toContain('Set `baseUrl` to where ClawBook answers itself.');
  });

  it('says that a redirect names no target', () => {
    expect(toUnexpectedResponseError(answer(302), context()).message).toContain(
      '302 redirects somewhere that it did not name',
    );
  });

  it('does not call 304 a redirect', () => {
    expect(toUnexpectedResponseError(answer(304), context()).message).not.toContain('redirects somewhere');
  });

  it('keeps at most the first 1,000 characters of what came', () => {
    expect(toUnexpectedResponseError(answer(200, 'x'.repeat(5_000)), context()).body).toHaveLength(1_000);
  });

  it('warns of a repeat if the message may have been sent', () => {
    const { message } = toUnexpectedResponseError(answer(200, 'OK'), context({ outcome: 'unknown' }));
    expect(message).toMatch(/It may have been carried out all the same: check before you send it again\.$/);
  });

  it.each([
    ['the body', answer(200, `<p>${'x'.repeat(110)}${secret}</p>`)],
    ['the body, where it is cut', answer(200, `${'x'.repeat(992)}${secret}`)],
    ['the target', answer(302, '', { location: `https://b.example/?key=${secret}` })],
  ])('shows no key that comes back in %s', (_, came) => {
    const error = toUnexpectedResponseError(came, context());
    expect(JSON.stringify(error)).not.toContain(secret.slice(0, 8));
  });

  it('is made of JSON that is nested too deeply to be written down', () => {
    const deep = `${'{"a":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    expect(toUnexpectedResponseError(answer(302, deep), context()).body).toMatch(/^\{"a":\[/);
  });

  it('shows no key in a target, which writes some of its characters in another way', () => {
    const odd = 'my own "key" $&';
    const { location, message } = toUnexpectedResponseError(
      answer(302, '', { location: `/sign-in?key=${odd}` }),
      context({ redactor: new Redactor([odd]) }),
    );
    expect(location).toBe('https://a.example/sign-in?key=[redacted]');
    expect(message).not.toContain('own');
  });
});
