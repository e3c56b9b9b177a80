import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createServer as createTlsServer } from 'node:tls';
import { AbortError, type ClientOptions, ConnectionError, TimeoutError } from 'clawbook-sdk';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenAsBreakingProxy } from './sockets/breaking-proxy.ts';
import { makeSelfSignedCertificate } from './sockets/certificate.ts';
import { failureOf, timedFailureOf } from './sockets/failure-of.ts';
import { clientOf, warmUp } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { isSettledInThisTurn } from './sockets/this-turn.ts';
import { until } from './sockets/until.ts';
import { message, refusal, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

type Fetch = NonNullable<ClientOptions['fetch']>;

const ignoringSignals: Fetch = (url, { signal: _, ...init }) => fetch(url, init);

const unhandled: unknown[] = [];
const note = (error: unknown): unknown => unhandled.push(error);

beforeAll(warmUp);

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
  // What was left behind has failed by now.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  if (unhandled.length > 0) throw new Error('A failure was left unhandled.', { cause: unhandled[0] });
});

describe('a fetch that ignores the signal', () => {
  it.each([
    ['before the headers', undefined],
    ['in the body', wireAnswer(200, '{"success":', { 'content-length': 99 })],
  ])('still lets a timeout end a call %s', async (_when, part) => {
    const server = await listenOnLoopback((socket, request, number) =>
      number === 1 ? socket.write(rightAnswer(request)) : part === undefined || socket.write(part),
    );
    const client = clientOf(server, { fetch: ignoringSignals });
    // The connection is there by then: none of the time is needed for it.
    await client.status();
    const { error, duration } = await timedFailureOf(client.messages.send(message, { timeout: 300 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.outcome).toBe('unknown');
    expect(duration).toBeLessThan(9_000);
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('still lets a signal end a call at once', async () => {
    const server = await listenOnLoopback(() => undefined);
    const controller = new AbortController();
    const failure = failureOf(
      clientOf(server, { fetch: ignoringSignals }).messages.send(message, { signal: controller.signal }),
    );
    await until('the request was read', () => server.requests.length === 1);
    controller.abort();
    expect(await isSettledInThisTurn(failure)).toBe(true);
    expect(await failure).toBeInstanceOf(AbortError);
  });

  it('does not keep the connection of an answer that comes too late', async () => {
    const server = await listenOnLoopback((socket) => {
      setTimeout(() => socket.write(wireAnswer(200, '{"success":', { 'content-length': 99 })), 200);
    });
    const client = clientOf(server, { fetch: ignoringSignals, timeout: 50, maxRetries: 0 });
    expect(await failureOf(client.status())).toBeInstanceOf(TimeoutError);
    await until('the server sees the connection end', () => server.openSockets === 0);
  });

  it('does not keep the connection of a body that stalls', async () => {
    const server = await listenOnLoopback((socket) =>
      socket.write(wireAnswer(200, '{"success":', { 'content-length': 99 })),
    );
    const client = clientOf(server, { fetch: ignoringSignals, timeout: 300, maxRetries: 0 });
    expect(await failureOf(client.status())).toBeInstanceOf(TimeoutError);
    await until('the server sees the connection end', () => server.openSockets === 0);
  });

  it('leaves the place in the queue to others once the call has ended', async () => {
    const server = await listenOnLoopback(
      (socket, request, number) => number > 1 && socket.write(rightAnswer(request)),
    );
    const client = clientOf(server, { fetch: ignoringSignals, timeout: 300, maxConcurrent: 1 });
    const lost = failureOf(client.messages.send(message));
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
    expect((await lost).kind).toBe('timeout');
  });
});

describe('a fetch that goes wrong', () => {
  const fault = new Error('No fetch today.');
  it.each<[string, () => unknown, unknown]>([
    [
      'throws at once',
      () => {
        throw fault;
      },
      fault,
    ],
    ['rejects', () => Promise.reject(fault), fault],
    ['rejects with a text', () => Promise.reject('offline'), 'offline'],
    ['rejects with nothing', () => Promise.reject(), undefined],
    ['gives a Response that was read', readResponse, expect.any(TypeError)],
  ])(
    'and %s ends a call with an error of the SDK; what became of a POST is not known',
    async (_how, go, cause) => {
      const fetch = vi.fn<Fetch>(go as Fetch);
      const client = clientOf({ url: 'http://127.0.0.1:1' }, { fetch });
      const error = await failureOf(client.messages.send(message));
      expect(error).toBeInstanceOf(ConnectionError);
      expect([error.outcome, fetch.mock.calls.length]).toEqual(['unknown', 1]);
      expect(error.cause).toEqual(cause);
      expect(error.message).not.toMatch(/undefined\.|\[object/);
      expect(() => JSON.stringify(error)).not.toThrow();
      await failureOf(client.status());
      expect(fetch).toHaveBeenCalledTimes(4);
    },
  );

  async function readResponse(): Promise<Response> {
    const response = new Response('{}');
    await response.text();
    return response;
  }
});

describe('another fetch', () => {
  const certificate = makeSelfSignedCertificate();

  // As node-fetch does it.
  const overNodeHttp: Fetch = async (url, { method, headers, body, signal }) => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { method, headers: headers as Record<string, string>, signal: signal ?? undefined };
      const sent = url.startsWith('https:')
        ? httpsRequest(url, { ...options, agent: false, ca: certificate.cert }, resolve)
        : httpRequest(url, options, resolve);
      sent.once('error', reject).end(body);
    });
    const chunks: Buffer[] = await answer.toArray();
    return new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0 });
  };

  it('is given all it needs, and its failures are told apart as those of the built-in one', async () => {
    const server = await listenOnLoopback((socket, request) =>
      request.method === 'GET' ? socket.write(rightAnswer(request)) : socket.resetAndDestroy(),
    );
    const client = clientOf(server, { fetch: overNodeHttp });
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
    expect(await failureOf(client.messages.send(message))).toMatchObject({
      kind: 'connection',
      outcome: 'unknown',
    });
    expect(server.requests).toHaveLength(2);
    await server.close();
    expect(await failureOf(client.messages.send(message))).toMatchObject({
      kind: 'connection',
      outcome: 'not_sent',
    });
  });

  describe('that fails in TLS after the message was read', () => {
    it.each<[string, (bytes: Buffer) => Buffer]>([
      ['a record is corrupted', (bytes) => Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(8)])],
      ['a proxy answers without TLS', () => refusal(502)],
    ])('has lost the answer, and the message is not sent twice: %s', async (_what, corrupt) => {
      const tls = createTlsServer({ ...certificate, maxVersion: 'TLSv1.2' });
      const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)), {
        server: tls,
        event: 'secureConnection',
      });
      const proxy = await listenAsBreakingProxy(server, corrupt);
      const client = clientOf({ url: `https://127.0.0.1:${proxy.port}` }, { fetch: overNodeHttp });
      const error = await failureOf(client.messages.send(message));
      expect(JSON.stringify(error)).toContain('ERR_SSL_');
      expect([server.requests.length, error.outcome]).toEqual([1, 'unknown']);
    });
  });
});
