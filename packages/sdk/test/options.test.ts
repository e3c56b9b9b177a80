import type { FetchFunction } from 'clawbook-sdk';
import ClawBook from 'clawbook-sdk';
import { describe, expect, it, vi } from 'vitest';
import { failed, listener, ok, quiet, rejection, thrown, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, newKey, answer } = useClawBook();

const lastHeaders = (): Readonly<Record<string, string>> => clawbook.requests.at(-1)?.headers ?? {};
const loose = { validation: 'off' } as const;

describe('apiKey', () => {
  it('is sent as a bearer token, and never in the URL', async () => {
    const apiKey = newKey();
    const seen = answer('GET /status', ok({}));
    await newClient({ ...loose, apiKey }).status();
    expect(seen[0]?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
    expect(seen[0]?.url).toBe('https://clawbook.test/api/v1/status');
  });

  it('may be a function, which is asked for each attempt', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const seen = answer('GET /status', failed(503), failed(503), ok({}));
    let asked = 0;
    const client = newClient({ ...loose, apiKey: async () => `rotated-${++asked}` });
    expect(asked).toBe(0);
    await client.status();
    await client.status();
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(
      [1, 2, 3, 4].map((number) => `Bearer rotated-${number}`),
    );
  });

  it('can be another one for one call', async () => {
    const seen = answer('GET /status', ok({}));
    const client = newClient(loose);
    await client.status({ apiKey: 'another' });
    await client.status({ apiKey: () => 'a third' });
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer another',
      'Bearer a third',
    ]);
  });

  it('may look odd, as in the documentation', async () => {
    const error = await rejection(newClient({ apiKey: 'YOUR_API_KEY' }).status());
    expect(error).toMatchObject({ kind: 'authentication' });
  });
});

describe('baseUrl', () => {
  it.each([
    ['https://clawbook.test', 'https://clawbook.test/api/v1/status'],
    ['https://clawbook.test/', 'https://clawbook.test/api/v1/status'],
    ['https://clawbook.test/api/v1', 'https://clawbook.test/api/v1/status'],
    ['https://clawbook.test/api/v1/', 'https://clawbook.test/api/v1/status'],
    ['https://clawbook.test/bots/claw', 'https://clawbook.test/bots/claw/api/v1/status'],
    ['https://clawbook.test/bots/claw/api/v1/', 'https://clawbook.test/bots/claw/api/v1/status'],
    [' https://CLAWBOOK.test:443 ', 'https://clawbook.test/api/v1/status'],
    ['https://203.0.113.7:8443', 'https://203.0.113.7:8443/api/v1/status'],
    ['http://localhost:4010', 'http://localhost:4010/api/v1/status'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/api/v1/status'],
    ['http://[::1]:4010', 'http://[::1]:4010/api/v1/status'],
  ])('%j leads to %s', async (baseUrl, expected) => {
    const fetch = vi.fn<FetchFunction>(async () => ok({}));
    await newClient({ ...loose, baseUrl, fetch }).status();
    expect(fetch.mock.calls[0]?.[0]).toBe(expected);
  });

  it('may be http beyond this machine if that is allowed', async () => {
    const fetch = vi.fn<FetchFunction>(async () => ok({}));
    await newClient({ ...loose, baseUrl: 'http://box.lan', allowInsecureHttp: true, fetch }).status();
    expect(fetch.mock.calls[0]?.[0]).toBe('http://box.lan/api/v1/status');
  });
});

describe('the environment', () => {
  it('gives the key and the address', async () => {
    vi.stubEnv('CLAWBOOK_API_KEY', newKey());
    vi.stubEnv('CLAWBOOK_BASE_URL', clawbook.origin);
    expect(await new ClawBook().status()).toMatchObject({ version: '1.5.0' });
  });

  it('is beaten by options', async () => {
    vi.stubEnv('CLAWBOOK_API_KEY', 'wrong');
    vi.stubEnv('CLAWBOOK_BASE_URL', 'https://elsewhere.test');
    expect(await newClient().status()).toMatchObject({ version: '1.5.0' });
  });

  it('counts as unset where it is blank, and what is missing is named with its option and its variable', () => {
    vi.stubEnv('CLAWBOOK_API_KEY', ' ');
    vi.stubEnv('CLAWBOOK_BASE_URL', '');
    expect(thrown(() => new ClawBook())).toMatchObject({
      kind: 'configuration',
      message:
        '`apiKey` is missing: pass it, or set CLAWBOOK_API_KEY. `baseUrl` is missing: pass it, or set CLAWBOOK_BASE_URL.',
    });
    expect(thrown(() => new ClawBook({ apiKey: 'key' }))).toMatchObject({
      message: '`baseUrl` is missing: pass it, or set CLAWBOOK_BASE_URL.',
    });
  });

  it('chooses the level of the log, unless the option does', async () => {
    vi.stubEnv('CLAWBOOK_LOG', 'debug');
    const debug = listener();
    await newClient({ logger: { ...quiet, debug } }).status();
    expect(debug).toHaveBeenCalled();
    debug.mockClear();
    await newClient({ logger: { ...quiet, debug }, logLevel: 'info' }).status();
    expect(debug).not.toHaveBeenCalled();
  });
});

describe('headers', () => {
  it('are added, replaced and removed, whatever their case; the call beats the client', async () => {
    const headers = { 'X-Team': 'support', 'x-trace': '1', Accept: null, 'x-none': undefined } as const;
    const client = newClient({ headers });
    await client.status({ headers: { 'x-TEAM': 'sales', 'X-Trace': null } });
    expect(lastHeaders()).toMatchObject({ 'x-team': 'sales' });
    expect(lastHeaders()).not.toHaveProperty('x-trace');
    expect(lastHeaders()).not.toHaveProperty('x-none');
    expect(lastHeaders()['accept']).not.toBe('application/json');
    await client.status();
    expect(lastHeaders()).toMatchObject({ 'x-team': 'support', 'x-trace': '1' });
  });

  it('are taken when the client is made, and never changed', async () => {
    const headers: Record<string, string> = { 'x-team': 'support' };
    const client = newClient({ headers });
    headers['x-team'] = 'line\nbreak';
    await client.status({ headers: Object.freeze({ 'x-call': '1' }) });
    expect(lastHeaders()).toMatchObject({ 'x-team': 'support', 'x-call': '1' });
  });
});

describe('the User-Agent', () => {
  it.each([
    [undefined, /^clawbook-sdk\/\d+\.\d+\.\d+ node\/[\d.]+$/],
    [{ name: 'my-bot' }, /^clawbook-sdk\/\S+ node\/\S+ my-bot$/],
    [{ name: 'my-bot', version: '2.0' }, /^clawbook-sdk\/\S+ node\/\S+ my-bot\/2\.0$/],
  ])('with the appInfo %j names the SDK, the runtime and the program', async (appInfo, expected) => {
    await newClient({ appInfo }).status();
    expect(lastHeaders()['user-agent']).toMatch(expected);
  });
});

describe('fetch', () => {
  it('is the global one, looked up at each call', async () => {
    const client = newClient();
    const fetch = vi.fn<FetchFunction>(async () => ok({ replaced: true }));
    vi.stubGlobal('fetch', fetch);
    expect(await client.status(loose)).toEqual({ replaced: true });
    vi.unstubAllGlobals();
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('may be another one, which gets a URL and everything else', async () => {
    const fetch = vi.fn<FetchFunction>((url, init) => clawbook.fetch(url, init));
    await newClient({ fetch }).messages.send({ platform: 'telegram', recipient: '1', message: 'Hi' });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://clawbook.test/api/v1/messages/send');
    expect(init).toMatchObject({
      method: 'POST',
      body: '{"platform":"telegram","recipient":"1","message":"Hi"}',
      redirect: 'manual',
    });
    expect(init?.signal).toBeInstanceOf(AbortSignal);
    expect(new Headers(init?.headers).get('content-type')).toBe('application/json');
  });
});

describe('dangerouslyAllowBrowser', () => {
  const inBrowser = (work: () => unknown): unknown => {
    vi.stubGlobal('window', { document: {} });
    const versions = Object.getOwnPropertyDescriptor(process, 'versions');
    Object.defineProperty(process, 'versions', { value: {}, configurable: true });
    try {
      return work();
    } finally {
      Object.defineProperty(process, 'versions', versions ?? {});
      vi.unstubAllGlobals();
    }
  };

  it('is needed in a web page, where everyone could read the key', () => {
    const error = inBrowser(() => thrown(() => newClient()));
    expect(error).toMatchObject({
      kind: 'configuration',
      message: expect.stringContaining('`dangerouslyAllowBrowser: true`'),
    });
    expect(inBrowser(() => newClient({ dangerouslyAllowBrowser: true }))).toBeInstanceOf(ClawBook);
  });

  it('is not needed in Node.js, even under a library that imitates a page', () => {
    vi.stubGlobal('window', { document: {} });
    expect(newClient()).toBeInstanceOf(ClawBook);
  });
});
