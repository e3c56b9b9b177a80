import { inspect } from 'node:util';
import type ClawBook from 'clawbook-sdk';
import type { ClientOptions, FetchFunction } from 'clawbook-sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { failed, ok, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, api, newClient, newKey, answer } = useClawBook();

let key = '';

beforeEach(() => {
  key = newKey();
  vi.spyOn(Math, 'random').mockReturnValue(0.001);
});

/** Everything that can be read off a value: printed deep, as JSON, and of an error its parts. */
function everythingOf(value: unknown): string {
  const parts = value instanceof Error ? [String(value), value.stack, value.message] : [];
  return [
    inspect(value, {
      showHidden: true,
      depth: 10,
      getters: true,
      maxArrayLength: null,
      maxStringLength: null,
    }),
    JSON.stringify(value),
    ...parts,
  ].join('\n');
}

/** A client whose every word is kept: log lines and events. */
function overheard(options: ClientOptions = {}): { client: ClawBook; heard: () => string } {
  const said: unknown[] = [];
  const listen = (...values: unknown[]) => said.push(...values);
  const client = newClient({
    apiKey: key,
    logLevel: 'debug',
    logger: { debug: listen, info: listen, warn: listen, error: listen },
    on: {
      request: listen,
      response: listen,
      retry: listen,
      rateLimitWait: listen,
      deprecation: listen,
      drift: listen,
    },
    ...options,
  });
  return { client, heard: () => said.map(everythingOf).join('\n') };
}

/** Everything that can be seen of a call that fails: its error, the log and the events. */
async function traces(options: ClientOptions, work: (client: ClawBook) => PromiseLike<unknown>) {
  const { client, heard } = overheard(options);
  const error = await rejection(work(client));
  expect(error).toMatchObject({ kind: expect.any(String) });
  return `${everythingOf(error)}\n${heard()}`;
}

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };

describe('a client', () => {
  it('shows no key when it is printed or turned into JSON, nor do its parts', async () => {
    const client = newClient({ apiKey: key, headers: { 'x-team': 'support' } });
    await client.status();
    const promise = client.status();
    const list = client.conversations.list();
    const parts = [client, client.messages, client.withOptions({ apiKey: key }), promise, list, await list];
    for (const part of parts) expect(everythingOf(part)).not.toContain(key);
    await promise;
  });

  it('says nothing of the key in its log and to its observers, whatever happens', async () => {
    answer('GET /status', failed(503), 'lost', ok({ odd: true }, { headers: { deprecation: 'true' } }));
    const { client, heard } = overheard();
    await client.status();
    await client.messages.send(message);
    expect(heard()).toContain('messages.send');
    expect(heard()).not.toContain(key);
  });

  it('puts no key into a URL', async () => {
    const fetch = vi.fn<FetchFunction>((url, init) => clawbook.fetch(url, init));
    const client = newClient({ apiKey: key, fetch });
    await client.conversations.list({ per_page: 30 }).toArray();
    await client.messages.send(message);
    for (const [url] of fetch.mock.calls) expect(url).not.toContain(key);
  });

  it.each([
    ['another key for one call', (client: ClawBook) => client.messages.get('', { apiKey: key })],
    ['an odd request', (client: ClawBook) => client.request({ method: 'GET', path: `/x?api_key=${key}` })],
    ['a path that is odd', (client: ClawBook) => client.request({ method: 'GET', path: key })],
    ['an odd header', (client: ClawBook) => client.status({ headers: { authorization: `Bearer ${key}\n` } })],
  ])('shows no part of it in an error about %s', async (_, work) => {
    expect(await traces({ apiKey: 'other' }, work)).not.toContain(key.slice(-20));
  });

  it('does not carry the key itself where the id of a key is wanted', async () => {
    expect(await traces({}, (client) => client.apiKeys.revoke(key))).not.toContain(key);
  });
});

describe('a server that echoes the key', () => {
  const echoes: readonly (readonly [where: string, reply: () => Response])[] = [
    ['the message of an error', () => Response.json({ error: { code: 'A', message: key } }, { status: 400 })],
    ['the code', () => Response.json({ error: { code: `BAD_${key}`, message: 'm' } }, { status: 400 })],
    [
      'the details',
      () => Response.json({ error: { message: 'm', details: [{ [key]: { a: [key] } }] } }, { status: 400 }),
    ],
    ['an error of another form', () => Response.json({ got: `Bearer ${key}` }, { status: 400 })],
    ['a text under 401', () => new Response(`bad key ${key}`, { status: 401 })],
    ['the status text', () => new Response('', { status: 400, statusText: key })],
    ['the id of the request', () => failed(400, { headers: { 'x-request-id': key } })],
    [
      'the id of the request in the meta',
      () => Response.json({ success: false, meta: { request_id: key } }, { status: 400 }),
    ],
    ['the header with the id', () => new Response('', { status: 400, headers: { 'x-request-id': key } })],
    ['the Content-Type', () => new Response('oops', { headers: { 'content-type': `text/${key}` } })],
    [
      'the Content-Type of an error',
      () => new Response('x', { status: 400, headers: { 'content-type': key } }),
    ],
    ['a web page', () => new Response(`<p>${key}</p>`, { headers: { 'content-type': 'text/html' } })],
    ['broken JSON', () => new Response(`{"key": "${key}`)],
    [
      'the target of a redirect',
      () => new Response(null, { status: 302, headers: { location: `https://evil.test/?key=${key}` } }),
    ],
    ['the body of a redirect', () => new Response(key, { status: 302, headers: { location: '/' } })],
    ['`success: false`', () => Response.json({ success: false, error: key })],
    ['a 429', () => Response.json({ error: { message: key } }, { status: 429 })],
    ['a 503 that is repeated', () => Response.json({ error: { message: key } }, { status: 503 })],
    ['a body that breaks off', () => brokenBody(key)],
  ];

  it.each(echoes)('in %s does not bring it into the error', async (_, reply) => {
    answer('GET /status', reply);
    const seen = await traces({ rateLimit: { maxWait: 0 } }, (client) => client.status());
    expect(seen).not.toContain(key);
  });

  it.each([
    ['a value', () => ({ status: key, version: 5 })],
    ['the name of a field', () => ({ status: 'healthy', integrations: { [key]: 5 } })],
  ])('in %s of odd data does not bring it into the error, the log and the event', async (_, data) => {
    answer('GET /status', () => ok(data()));
    expect(await traces({ validation: 'strict' }, (client) => client.status())).not.toContain(key);
  });

  it('in data that a schema complains about with its value keeps it out as well', async () => {
    answer('GET /thing', () => ok(key));
    const schema = z.string().refine(() => false, { error: ({ input }) => `wrong value ${String(input)}` });
    const request = { method: 'GET', path: '/thing', schema } as const;
    expect(await traces({ validation: 'strict' }, (client) => client.request(request))).not.toContain(key);
  });

  it('in data that is no list does not bring it into the error', async () => {
    answer('GET /conversations', () => ok({ key }));
    expect(await traces({ validation: 'off' }, (client) => client.conversations.list())).not.toContain(key);
  });

  it.each([
    ['a warning', () => ok({}, { meta: { warnings: [`The key ${key} is old`] } })],
    [
      'a link',
      () => ok({}, { headers: { deprecation: 'true', link: `<https://x.test/${key}>; rel="sunset"` } }),
    ],
    ['the id of the request', () => ok({}, { meta: { request_id: key } })],
  ])('in %s does not bring it into the log and the events', async (_, reply) => {
    answer('GET /status', reply);
    const { client, heard } = overheard();
    await client.status();
    expect(heard()).not.toContain(key);
  });

  it('in another spelling does not bring it into the error', async () => {
    key = 'odd/key+with=signs&more';
    const location = `https://evil.test/?key=${encodeURIComponent(key)}`;
    answer('GET /status', new Response(null, { status: 302, headers: { location } }));
    expect(await traces({}, (client) => client.status())).not.toContain(encodeURIComponent(key));
  });

  it('that is short does not bring it into the error', async () => {
    key = 'k3y-1x';
    answer('GET /status', () => Response.json({ error: { message: `bad key ${key}` } }, { status: 401 }));
    expect(await traces({}, (client) => client.status())).not.toContain(key);
  });

  it('that was rotated away during the call does not bring it into the error', async () => {
    let asked = 0;
    const keys = ['first-secret-key', 'second-secret-key'];
    answer('GET /status', failed(503), () => new Response(keys.join(' '), { status: 400 }));
    const { client } = overheard({ apiKey: () => keys[asked++] ?? '' });
    const error = everythingOf(await rejection(client.status()));
    for (const each of keys) expect(error).not.toContain(each);
  });
});

function brokenBody(text: string): Response {
  const body = new ReadableStream({
    start: (controller) => controller.error(new Error(`broken after ${text}`)),
  });
  return new Response(body, { headers: { 'x-from': api } });
}
