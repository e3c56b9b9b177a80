import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { readBaseUrl } from './base-url.ts';

describe('readBaseUrl', () => {
  it.each([
    ['https://your-domain.com', 'https://your-domain.com/api/v1'],
    ['https://your-domain.com/', 'https://your-domain.com/api/v1'],
    ['https://your-domain.com///', 'https://your-domain.com/api/v1'],
    ['https://your-domain.com/api/v1', 'https://your-domain.com/api/v1'],
    ['https://your-domain.com/api/v1/', 'https://your-domain.com/api/v1'],
    ['https://your-domain.com//api/v1', 'https://your-domain.com/api/v1'],
    ['https://your-domain.com/box', 'https://your-domain.com/box/api/v1'],
    ['https://your-domain.com/box/', 'https://your-domain.com/box/api/v1'],
    ['https://your-domain.com/box/api/v1', 'https://your-domain.com/box/api/v1'],
    ['https://your-domain.com/box//api/v1/', 'https://your-domain.com/box/api/v1'],
    ['https://your-domain.com/a/b', 'https://your-domain.com/a/b/api/v1'],
    ['https://your-domain.com/api', 'https://your-domain.com/api/api/v1'],
    ['https://your-domain.com/myapi/v1', 'https://your-domain.com/myapi/v1/api/v1'],
    ['https://203.0.113.7:8443', 'https://203.0.113.7:8443/api/v1'],
    ['https://your-domain.com:443', 'https://your-domain.com/api/v1'],
    ['https://[2001:db8::1]:8443/', 'https://[2001:db8::1]:8443/api/v1'],
    ['HTTPS://Your-Domain.com', 'https://your-domain.com/api/v1'],
    ['  https://your-domain.com\n', 'https://your-domain.com/api/v1'],
    ['https://müller.example', 'https://xn--mller-kva.example/api/v1'],
    ['https://your-domain.com?', 'https://your-domain.com/api/v1'],
  ])('reads %j as %s', (input, url) => {
    expect(readBaseUrl('`baseUrl`', input, false)).toEqual({ origin: new URL(url).origin, url });
  });

  it.each([
    'http://localhost:3000',
    'http://LOCALHOST',
    'http://clawbook.localhost:3000',
    'http://127.0.0.1:8080',
    'http://127.0.0.2',
    'http://[::1]:8080',
  ])('takes %s, which does not leave this machine', (input) => {
    expect(readBaseUrl('`baseUrl`', input, false).origin).toBe(new URL(input).origin);
  });

  it.each([
    'http://your-domain.com',
    'http://192.168.0.10:8443',
    'http://0.0.0.0',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'HTTP://your-domain.com/box',
  ])('refuses %s without allowInsecureHttp', (input) => {
    const error = refusal(input);
    expect(error.message).toContain(`\`baseUrl\` must use https, got ${new URL(input).origin}`);
    expect(error.message).toContain('allowInsecureHttp: true');
    expect(readBaseUrl('`baseUrl`', input, true).origin).toBe(new URL(input).origin);
  });

  it.each<[unknown, string]>([
    [undefined, 'must be a string, got undefined: pass the address of your ClawBook'],
    [
      new URL('https://a.example'),
      'must be a string, got an object of the class URL: pass the address of your ClawBook',
    ],
    ['', 'is no http(s) URL, got ""'],
    [' ', 'is no http(s) URL, got " "'],
    ['your-domain.com', 'got "your-domain.com": did you mean https://your-domain.com?'],
    ['203.0.113.7:8443/', 'did you mean https://203.0.113.7:8443/?'],
    ['/api/v1', 'is no http(s) URL, got "/api/v1": pass the address of your ClawBook'],
    ['ftp://your-domain.com', 'is no http(s) URL, got "ftp://your-domain.com"'],
    ['file:///etc/passwd', 'is no http(s) URL'],
    ['https://', 'is no http(s) URL'],
    ['https://a.example:99999', 'is no http(s) URL'],
    ['https://a b.example', 'is no http(s) URL'],
    ['https://user:pass@a.example', 'must not hold a user name or password'],
    ['https://user@a.example', 'must not hold a user name or password'],
    ['https://a.example?x=1', 'must end with its path'],
    ['https://a.example/#top', 'must end with its path'],
    ['https://a.example/api/v2', 'names another version of the API, got /api/v2: this SDK speaks v1'],
    ['https://a.example/box/api/v10/', 'names another version of the API'],
  ])('refuses %o', (input, part) => {
    const error = refusal(input);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain('`baseUrl`');
    expect(error.message).toContain(part);
  });

  it.each(['https://user:hunter22@a.example', 'https://a.example?api_key=hunter22'])(
    'does not show the secret in %s',
    (input) => {
      expect(refusal(input).message).not.toContain('hunter22');
    },
  );

  it('does not show a key that was passed in its place', () => {
    // Two variables that are mixed up are an everyday mistake, and this error is logged.
    const random = '0123456789abcdef'.repeat(2);
    expect(refusal(`clawbook_sk_live_${random}`).message).not.toContain(random.slice(0, 12));
  });
});

function refusal(input: unknown): Error {
  try {
    readBaseUrl('`baseUrl`', input, false);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('It was not refused.');
}
