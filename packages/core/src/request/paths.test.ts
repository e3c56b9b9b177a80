import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { checkPath } from './check-path.ts';
import { fillPath } from './fill-path.ts';

const origin = 'https://a.example';

describe('fillPath', () => {
  it('puts values in the places of their names', () => {
    expect(fillPath('e', '/a/{one}/b/{two}', { one: '1', two: '2' })).toBe('/a/1/b/2');
    expect(fillPath('e', '/status', {})).toBe('/status');
  });

  it.each([
    ['msg_1', 'msg_1'],
    ['a/b', 'a%2Fb'],
    ['a?b=c', 'a%3Fb%3Dc'],
    ['a#b', 'a%23b'],
    ['100%', '100%25'],
    ['%2e%2e', '%252e%252e'],
    ['../admin', '..%2Fadmin'],
    [String.raw`..\admin`, '..%5Cadmin'],
    ['{id}', '%7Bid%7D'],
    ['$&', '%24%26'],
    ['…', '%E2%80%A6'],
    ['héllo wörld', 'h%C3%A9llo%20w%C3%B6rld'],
    ['a\nb', 'a%0Ab'],
    ['👋', '%F0%9F%91%8B'],
    ['...', '...'],
  ])('encodes %j as %s, and stays where it is', (id, encoded) => {
    const path = fillPath('messages.get', '/messages/{id}', { id });
    expect(path).toBe(`/messages/${encoded}`);
    const url = new URL(`${origin}${path}`);
    expect(url.pathname).toBe(path);
    expect(url.search + url.hash).toBe('');
  });

  it.each<[unknown, string]>([
    ['', '""'],
    [' \t', String.raw`" \t"`],
    ['.', '"."'],
    ['..', '".."'],
    [undefined, 'undefined'],
    [null, 'null'],
    [{ id: '1' }, 'an object'],
    [['1'], 'an array'],
  ])('refuses %j', (id, came) => {
    const fill = () => fillPath('messages.get', '/messages/{id}', { id });
    expect(fill).toThrow(ConfigurationError);
    expect(fill).toThrow(`messages.get: \`id\` must be an id such as 'msg_…', got ${came}.`);
  });

  it('says that an id is a string where a number came', () => {
    const fill = () => fillPath('messages.get', '/messages/{id}', { id: 123 });
    expect(fill).toThrow(/got the number 123/);
    expect(fill).toThrow(/string/);
  });

  it.each([
    ['/conversations/{id}', 'conv_…'],
    ['/conversations/{id}/messages', 'conv_…'],
    ['/webhooks/{id}/test', 'wh_…'],
  ])('says what an id in %s looks like', (template, form) => {
    expect(() => fillPath('e', template, { id: '' })).toThrow(`must be an id such as '${form}', got ""`);
  });

  it('names the parameter of the method, not that of the path', () => {
    const fill = () => fillPath('apiKeys.revoke', '/admin/api-keys/{key_id}', {});
    expect(fill).toThrow("apiKeys.revoke: `id` must be an id such as 'key_…', got undefined.");
  });

  it('refuses what would be the id of something else, and shows it', () => {
    const fill = () => fillPath('messages.get', '/messages/{id}', { id: 'msg_1\r' });
    expect(fill).toThrow(ConfigurationError);
    expect(fill).toThrow('messages.get: `id` begins or ends with "\\r", got "msg_1\\r": pass it without');
  });

  it('refuses half a character', () => {
    const fill = () => fillPath('messages.get', '/messages/{id}', { id: '\uD83D' });
    expect(fill).toThrow(ConfigurationError);
    expect(fill).toThrow('messages.get: `id` holds half a character (a lone surrogate).');
  });

  it('refuses a key in the place of its id, and does not show it', () => {
    // `apiKeys.revoke(key)` is an easy mistake: the key would stand in the URL, its logs and its errors.
    const key = `clawbook_sk_live_${'0123456789abcdef'.repeat(2)}`;
    const fill = () => fillPath('apiKeys.revoke', '/admin/api-keys/{key_id}', { key_id: key });
    expect(fill).toThrow(ConfigurationError);
    expect(fill).not.toThrow(/0123456789abcdef/);
  });
});

describe('checkPath', () => {
  it.each([
    '/status',
    '/a/b%2Fc',
    '/a.b/..c',
    '/...',
    '/a/',
    '/',
    '/grüße',
    '/apis/v1',
    '/a//b',
    '/.well-known',
  ])('lets %s pass', (path) => {
    expect(checkPath(path)).toBe(path);
  });

  it.each<[unknown, string]>([
    [undefined, "must be a string, got undefined: pass such as '/status'"],
    [5, 'must be a string, got the number 5'],
    ['', "must begin with '/'"],
    ['status', "must begin with '/'"],
    ['https://evil.example/x', "must begin with '/'"],
    ['//evil.example/x', "must not begin with '//'"],
    ['/api/v1/status', 'leave that out'],
    ['/api/v1', 'leave that out'],
    ['/api/v2/status', 'leave that out'],
    ['/messages/{id}', 'must not hold braces'],
    ['/messages}', 'must not hold braces'],
    ['/status?x=1', 'pass the query in `query`'],
    ['/status#x', 'pass the query in `query`'],
    [String.raw`/\evil.example`, 'must not hold backslashes'],
    [String.raw`/a\..\b`, 'must not hold backslashes'],
    ['/a b', 'must not hold backslashes, spaces'],
    ['/a\tb', 'must not hold backslashes, spaces'],
    ['/a\nb', 'must not hold backslashes, spaces'],
    ['/\u0000', 'control characters'],
    ['/..', "must not hold the segments '.' or '..'"],
    ['/../admin', "must not hold the segments '.' or '..'"],
    ['/a/./b', "must not hold the segments '.' or '..'"],
    ['/a/..', "must not hold the segments '.' or '..'"],
    ['/%2e%2e/admin', "must not hold the segments '.' or '..'"],
    ['/%2E./admin', "must not hold the segments '.' or '..'"],
    ['/a/%2e', "must not hold the segments '.' or '..'"],
  ])('refuses %j and says why', (path, part) => {
    const check = () => checkPath(path);
    expect(check).toThrow(ConfigurationError);
    expect(check).toThrow('`path` ');
    expect(check).toThrow(part);
  });

  it('refuses half a character', () => {
    expect(() => checkPath('/a\uD83D')).toThrow(ConfigurationError);
  });
});
