import type { FetchFunction } from 'clawbook-sdk';
import { ClawBookError, ConnectionError } from 'clawbook-sdk';
import { describe, expect, it, vi } from 'vitest';
import { rejection, useClawBook } from './use-clawbook.ts';

const { newClient, answer } = useClawBook();

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
/** A fetch that fails with a reason. */
function failing(reason: unknown): FetchFunction {
  return () => Promise.reject(reason);
}

describe('an own fetch that gives no Response', () => {
  it.each([
    ['nothing', undefined, /gave undefined/],
    ['a double that has some of it', { ok: true, json: async () => ({}) }, /gave an object/],
    ['a text', 'x', /gave "x"/],
  ])('is named, and not asked again: %s', async (_, given, said) => {
    const fetch = vi.fn<FetchFunction>().mockResolvedValue(given as unknown as Response);
    const error = await rejection(newClient({ fetch }).messages.send(message));
    expect(error).toMatchObject({ kind: 'configuration', outcome: 'unknown' });
    expect((error as Error).message).toMatch(/^`fetch` has to give a Response/);
    expect((error as Error).message).toMatch(said);
    expect(fetch).toHaveBeenCalledOnce();
  });
});

describe('a connection that fails', () => {
  it.each([
    ['ENOTFOUND', 'getaddrinfo ENOTFOUND clawbook.test', /Check that ClawBook runs there/],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', /Check that ClawBook runs there/],
    ['UND_ERR_CONNECT_TIMEOUT', 'Connect Timeout Error', /Check that ClawBook runs there/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', /NODE_EXTRA_CA_CERTS/],
  ])('before the request was sent (%s) says so', async (code, reason, advice) => {
    const cause = new TypeError('fetch failed', { cause: Object.assign(new Error(reason), { code }) });
    const client = newClient({ fetch: failing(cause), maxRetries: 0 });
    const error = await rejection(client.messages.send(message));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ kind: 'connection', outcome: 'not_sent', cause });
    expect((error as Error).message).toContain(
      `messages.send: could not connect to https://clawbook.test: ${reason}`,
    );
    expect((error as Error).message).toMatch(advice);
  });

  it('stands on one line, also where OpenSSL says more', async () => {
    const reason = '40ED:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:c:77:\n';
    const cause = new TypeError('fetch failed', {
      cause: Object.assign(new Error(reason), { code: 'ERR_SSL_WRONG_VERSION_NUMBER' }),
    });
    const error = await rejection(newClient({ fetch: failing(cause), maxRetries: 0 }).status());
    // Another fetch than the platform's raises it also after the request was read.
    expect(error).toMatchObject({ kind: 'connection', outcome: 'unknown' });
    expect((error as Error).message).not.toContain('\n');
  });

  it('is told although the key is a part of the address', async () => {
    const cause = new TypeError('fetch failed', { cause: new Error('gone') });
    const client = newClient({ apiKey: 'clawbook.test', fetch: failing(cause), maxRetries: 0 });
    expect(await rejection(client.status())).toBeInstanceOf(ConnectionError);
  });

  it('after the request was sent leaves open what became of it', async () => {
    const seen = answer('POST /messages/send', 'lost');
    const error = await rejection(newClient().messages.send(message));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: 'unknown', cause: expect.any(Error) });
    expect((error as Error).message).toContain('the connection to https://clawbook.test was lost');
    expect((error as Error).message).toContain('check before you send it again');
    expect(seen).toHaveLength(1);
  });

  it('in the middle of the body is a lost connection', async () => {
    answer('POST /messages/send', () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"success": true,'));
          controller.error(new Error('reset'));
        },
      });
      return new Response(body);
    });
    const error = await rejection(newClient().messages.send(message));
    expect(error).toMatchObject({ kind: 'connection', outcome: 'unknown' });
  });
});

describe('nothing foreign escapes', () => {
  it.each([
    ['an error', new Error('out of order')],
    ['a TypeError', new TypeError('x is not a function')],
    ['a DOMException', new DOMException('stopped', 'AbortError')],
    ['a text', 'out of order'],
    ['undefined', undefined],
    ['null', null],
    ['an object without a prototype', Object.assign(Object.create(null), { message: 'odd' })],
    ['a frozen error', Object.freeze(new Error('out of order'))],
  ])('when a fetch rejects with %s', async (_, reason) => {
    const error = await rejection(newClient({ fetch: failing(reason), maxRetries: 0 }).status());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ outcome: 'unknown' });
  });

  it('when the error of a fetch has a field that cannot be read', async () => {
    const reason = Object.defineProperty(new Error('odd'), 'config', {
      get: () => {
        throw new Error('not readable');
      },
    });
    const error = await rejection(newClient({ fetch: failing(reason), maxRetries: 0 }).status());
    expect(error).toBeInstanceOf(ClawBookError);
  });

  it('when a fetch throws at once', async () => {
    const fetch = () => {
      throw new Error('out of order');
    };
    const error = await rejection(newClient({ fetch, maxRetries: 0 }).status());
    expect(error).toMatchObject({ kind: 'connection', message: expect.stringContaining('out of order') });
  });

  it('when a fetch gives something else than a Response', async () => {
    for (const odd of [undefined, null, 'ok', {}, { ok: true, json: () => ({}) }]) {
      const fetch = (async () => odd) as unknown as FetchFunction;
      expect(await rejection(newClient({ fetch, maxRetries: 0 }).status())).toBeInstanceOf(ClawBookError);
    }
  });

  it('when a fetch gives a response whose body was read', async () => {
    const fetch = async () => {
      const response = Response.json({});
      await response.text();
      return response;
    };
    expect(await rejection(newClient({ fetch, maxRetries: 0 }).status())).toBeInstanceOf(ClawBookError);
  });

  it('and the reason of a fetch whose errors hold their request, as those of axios do, is told', async () => {
    const reason = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', request: { path: '/' } });
    const error = await rejection(newClient({ fetch: failing(reason), maxRetries: 0 }).status());
    expect(error).toMatchObject({ kind: 'connection', message: expect.stringContaining('socket hang up') });
    expect((error as Error).cause).toMatchObject({ message: 'socket hang up' });
  });
});
