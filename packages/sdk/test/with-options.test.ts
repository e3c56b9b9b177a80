import type { ClientOptions, FetchFunction } from 'clawbook-sdk';
import ClawBook, { ConfigurationError } from 'clawbook-sdk';
import { describe, expect, it, vi } from 'vitest';
import { listener, ok, quiet, thrown, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, newKey, answer } = useClawBook();

describe('withOptions', () => {
  it('gives a new client with the same options but for those that are named', async () => {
    const fetch = vi.fn<FetchFunction>(async () => ok({}));
    const client = newClient({
      headers: { 'x-team': 'support' },
      appInfo: { name: 'my-bot' },
      validation: 'off',
      fetch,
    });
    const derived = client.withOptions({ headers: { 'x-team': 'sales' }, validation: undefined });
    expect(derived).toBeInstanceOf(ClawBook);
    expect(derived).not.toBe(client);
    await derived.status();
    await client.status();
    const sent = fetch.mock.calls.map(([, init]) => new Headers(init.headers));
    expect(sent.map((headers) => headers.get('x-team'))).toEqual(['sales', 'support']);
    expect(sent.map((headers) => headers.get('user-agent')?.endsWith(' my-bot'))).toEqual([true, true]);
    expect(sent[0]?.get('authorization')).toBe(sent[1]?.get('authorization'));
  });

  it('keeps what came from the environment when the client was made', async () => {
    vi.stubEnv('CLAWBOOK_API_KEY', newKey());
    vi.stubEnv('CLAWBOOK_BASE_URL', clawbook.origin);
    vi.stubEnv('CLAWBOOK_LOG', 'debug');
    const debug = listener();
    const client = new ClawBook({ logger: { ...quiet, debug } });
    vi.unstubAllEnvs();
    expect(await client.withOptions({ timeout: 5_000 }).status()).toMatchObject({ version: '1.5.0' });
    expect(debug).toHaveBeenCalled();
  });

  it('can be told another key and another address', async () => {
    const seen = answer('GET /status', ok({}));
    const client = newClient({ apiKey: 'one', baseUrl: 'https://elsewhere.test', validation: 'off' });
    await client.withOptions({ apiKey: 'two', baseUrl: clawbook.origin }).status();
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer two']);
  });

  it('works again and again', async () => {
    let client = newClient({ baseUrl: `${clawbook.origin}/api/v1/` });
    for (let turn = 0; turn < 20; turn++) client = client.withOptions({ timeout: 1_000 + turn });
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
  });

  it('changes no object of the caller', () => {
    const rateLimit = Object.freeze({ maxWait: 5 });
    const options: ClientOptions = Object.freeze({ apiKey: 'key', baseUrl: clawbook.origin, rateLimit });
    const more = Object.freeze({ timeout: 5 });
    new ClawBook(options).withOptions(more);
    expect(options).toEqual({ apiKey: 'key', baseUrl: clawbook.origin, rateLimit: { maxWait: 5 } });
    expect(more).toEqual({ timeout: 5 });
  });

  it.each([undefined, null, 'timeout', 5, [{ timeout: 5 }]])(
    'refuses %j, and names what it wants',
    (options) => {
      const error = thrown(() => newClient().withOptions(options as ClientOptions));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toMatchObject({ message: expect.stringContaining('must be an object') });
    },
  );

  it('checks what it is told', () => {
    const error = thrown(() => newClient().withOptions({ timeOut: 5 } as ClientOptions));
    expect(error).toMatchObject({ message: expect.stringContaining('Did you mean `timeout`?') });
  });
});
