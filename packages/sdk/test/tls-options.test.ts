import { ClawBook, ConfigurationError, type FetchFunction } from 'clawbook-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeAuthority } from './sockets/certificate.ts';
import { thrown } from './use-clawbook.ts';

const authority = makeAuthority('CA of the box');
const { ca } = authority;
const { key } = authority.issue();

/** As callers without types would pass it. */
const makeClient = (tls: unknown, more: object = {}): ClawBook =>
  new ClawBook({
    apiKey: 'a-key-of-mine',
    baseUrl: 'https://box.example:8443',
    logLevel: 'off',
    tls,
    ...more,
  } as object);

function refusal(tls: unknown, more?: object): string {
  const error = thrown(() => makeClient(tls, more));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(error).toMatchObject({ outcome: 'not_sent' });
  return String(Reflect.get(Object(error), 'message'));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('tls', () => {
  it('takes each of its options, and none', () => {
    for (const tls of [undefined, {}, { ca, servername: 'box.example', rejectUnauthorized: true }]) {
      expect(() => makeClient(tls)).not.toThrow();
    }
    expect(() =>
      makeClient({ ca: undefined, servername: undefined, rejectUnauthorized: undefined }),
    ).not.toThrow();
  });

  it.each<[unknown, RegExp]>([
    [true, /^`tls` must be an object, got the boolean true/],
    [null, /^`tls` must be an object, got null/],
    [[ca], /^`tls` must be an object, got an array/],
    [{ cert: ca }, /^`tls`: there is the unknown name `cert`/],
    [{ serverName: 'a.example' }, /Did you mean `servername`/],
    [{ rejectUnauthorised: false }, /Did you mean `rejectUnauthorized`/],
    [{ rejectUnauthorized: 0 }, /^`tls.rejectUnauthorized` must be true or false, got the number 0/],
    [{ rejectUnauthorized: 'false' }, /must be true or false/],
    [{ servername: 1 }, /^`tls.servername` must be a host name .*, got the number 1/],
    [{ servername: '' }, /must be a host name .*, got ""/],
    [{ servername: 'https://box.example' }, /no address, URL or port, got "https/],
    [{ servername: '10.0.0.1' }, /no address/],
    [{ servername: 'box.example:8443' }, /port/],
  ])('refuses %j', (tls, complaint) => {
    expect(refusal(tls)).toMatch(complaint);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'a path',
      './ca.pem',
      /^`tls.ca` must hold a certificate in PEM form.*it is "\.\/ca\.pem"; if that is a path, read the file: ca: readFileSync\("\.\/ca\.pem"\)/,
    ],
    ['nothing', '', /it is empty/],
    ['an empty Buffer', Buffer.alloc(0), /it is empty/],
    ['a number', 5, /^`tls.ca` must be a certificate in PEM form, as a string or a Buffer, got the number 5/],
    ['null', null, /got null/],
    ['an ArrayBuffer', new ArrayBuffer(8), /got an object of the class ArrayBuffer/],
    ['an empty array', [], /empty array/],
    ['a private key', key, /it holds a private key/],
    ['a certificate that is cut off', ca.slice(0, 200), /cut off/],
    [
      'a certificate that is broken',
      ca.replace(/\n.{20}/, '\nAAAAAAAAAAAAAAAAAAAA'),
      /a certificate in it cannot be read: copy it again/,
    ],
    ['line breaks that were escaped', ca.replaceAll('\n', String.raw`\n`), /\.replaceAll\('\\\\n', '\\n'\)/],
    ['DER', Buffer.from(ca.replaceAll(/-----.*-----|\n/g, ''), 'base64'), /openssl x509 -inform der/],
    ['a long text', 'a\n'.repeat(1_000), /it is a text of 2000 characters/],
    ['one that is wrong in an array', [ca, './other.pem'], /^`tls.ca\[1\]` must hold/],
  ])('refuses as ca: %s', (_what, value, complaint) => {
    const message = refusal({ ca: value });
    expect(message).toMatch(complaint);
    expect(message.length).toBeLessThan(300);
    expect(message).not.toContain(key.slice(40, 80));
  });

  it('leaves out whatever else is in a file with a certificate', () => {
    expect(() => makeClient({ ca: `Bag Attributes\n${key}\n${ca}` })).not.toThrow();
  });

  it('is refused together with another fetch, also in a client made of another', () => {
    const fetch = vi.fn<FetchFunction>();
    expect(refusal({ ca }, { fetch })).toMatch(/^`tls` and `fetch` cannot be used together/);
    expect(() => makeClient({ ca }).withOptions({ fetch })).toThrow(/cannot be used together/);
  });

  it('is refused for http://, where nothing is secured', () => {
    expect(refusal({ ca }, { baseUrl: 'http://localhost:8080' })).toMatch(/`baseUrl` begins with http:\/\//);
  });

  it.each([
    ['Workers', { navigator: { userAgent: 'Cloudflare-Workers' } }],
    ['a runtime that nobody knows', { process: { env: {} }, navigator: {} }],
  ])('is refused in %s, where certificates cannot be chosen', (_name, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    expect(refusal({ ca })).toMatch(/^`tls` works in Node.js, Deno and Bun alone/);
  });

  it('hands the settings to the fetch of Bun, which knows them, and needs no undici there', async () => {
    const fetch = vi.fn<FetchFunction>(async () => Response.json({ version: '1.5.0' }));
    vi.stubGlobal('process', { env: {}, versions: { bun: '1.4.5', node: '24.0.0' } });
    vi.stubGlobal('fetch', fetch);
    const client = makeClient({ ca, servername: 'box.example' }, { validation: 'off' });
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      tls: { ca: [ca.trim()], servername: 'box.example', rejectUnauthorized: true },
    });
  });
});
