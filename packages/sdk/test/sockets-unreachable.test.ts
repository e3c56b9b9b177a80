import type { Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { ClawBookError } from 'clawbook-sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSelfSignedCertificate } from './sockets/certificate.ts';
import { failureOf } from './sockets/failure-of.ts';
import { clientOf } from './sockets/loopback-client.ts';
import { closedPort, closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { nodeFetchWith } from './sockets/node-dispatcher.ts';
import { openSilentPort, type SilentPort } from './sockets/silent-port.ts';
import { message, rightAnswer } from './sockets/wire-answers.ts';

let silent: SilentPort | undefined;

beforeEach(() => {
  // No pause before a repeat.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  silent?.close();
  silent = undefined;
  await closeLoopbackServers();
});

/** Sends a message that never arrives; gives the error, how it prints and how often it was tried again. */
async function sendInVain(
  server: { readonly url: string },
  options: Parameters<typeof clientOf>[1] = {},
): Promise<{ error: ClawBookError; printed: string; repeats: number }> {
  let repeats = 0;
  const client = clientOf(server, { on: { retry: () => repeats++ }, ...options });
  const error = await failureOf(client.messages.send(message));
  return { error, printed: JSON.stringify(error), repeats };
}

/** What comes of a message that never left: it was tried as often as `maxRetries` says, and the error says why. */
function neverSent(code: string): object {
  return {
    error: {
      name: 'ConnectionError',
      outcome: 'not_sent',
      message: expect.stringContaining('could not connect to'),
    },
    printed: expect.stringContaining(code),
    repeats: 2,
  };
}

describe('a server that is not reached', () => {
  it('is a refused port: nothing was sent, so a message is tried again', async () => {
    expect(await sendInVain({ url: `http://127.0.0.1:${await closedPort()}` })).toMatchObject(
      neverSent('ECONNREFUSED'),
    );
  });

  it('is an unknown host', async () => {
    expect(await sendInVain({ url: 'https://clawbook.invalid' })).toMatchObject(neverSent('ENOTFOUND'));
  });

  it('comes up meanwhile: the message arrives once', async () => {
    const port = await closedPort();
    let server: Awaited<ReturnType<typeof listenOnLoopback>> | undefined;
    const client = clientOf(
      { url: `http://127.0.0.1:${port}` },
      {
        // Called before the pause; the repeat begins after the server listens.
        apiKey: async () => {
          const isRepeat = refused > 0;
          if (isRepeat)
            server ??= await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)), {
              port,
            });
          return 'key';
        },
        on: { retry: () => refused++ },
      },
    );
    let refused = 0;
    expect(await client.messages.send(message)).toMatchObject({ message_id: 'msg_1' });
    expect([refused, server?.requests.length]).toEqual([1, 1]);
  });

  it.runIf(process.platform === 'linux')(
    "does not answer attempts to connect: fetch's own time for that ends it",
    async () => {
      silent = await openSilentPort('127.0.0.1');
      const fetch = await nodeFetchWith({ timeout: 300 });
      expect(await sendInVain(silent, { fetch })).toMatchObject(neverSent('UND_ERR_CONNECT_TIMEOUT'));
    },
  );

  it.runIf(process.platform === 'linux')(
    'has several addresses, of which one does not answer and the others refuse',
    async () => {
      silent = await openSilentPort('127.0.0.2');
      const addresses = ['127.0.0.2', '127.0.0.3', '127.0.0.4'].map((address) => ({ address, family: 4 }));
      const fetch = await nodeFetchWith({ lookup: (_name, _options, found) => found(null, addresses) });
      expect(await sendInVain({ url: `https://clawbook.invalid:${silent.port}` }, { fetch })).toMatchObject(
        neverSent('ETIMEDOUT'),
      );
    },
  );

  it('has several addresses that all refuse', async () => {
    const addresses = ['127.0.0.2', '127.0.0.3'].map((address) => ({ address, family: 4 }));
    const fetch = await nodeFetchWith({ lookup: (_name, _options, found) => found(null, addresses) });
    const url = `https://clawbook.invalid:${await closedPort()}`;
    expect(await sendInVain({ url }, { fetch })).toMatchObject(neverSent('ECONNREFUSED'));
  });
});

describe('a TLS connection that is not made', () => {
  const certificate = makeSelfSignedCertificate();

  it('is refused by this side: the certificate is self-signed', async () => {
    const tls = createTlsServer({ ...certificate });
    const server = await listenOnLoopback(() => undefined, {
      server: tls,
      event: 'secureConnection',
      scheme: 'https',
    });
    let connections = 0;
    tls.on('connection', () => connections++);
    const { error, ...rest } = await sendInVain(server);
    expect({ error, ...rest }).toMatchObject(neverSent('DEPTH_ZERO_SELF_SIGNED_CERT'));
    expect(error.message).toMatch(/pass that of the CA .* in `tls.ca`, .* NODE_EXTRA_CA_CERTS/);
    expect([connections, server.requests.length]).toEqual([3, 0]);
  });

  it('meets a port that speaks plain HTTP', async () => {
    const server = await listenOnLoopback(() => undefined, {
      onConnection: (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    });
    expect(await sendInVain({ url: `https://127.0.0.1:${server.port}` })).toMatchObject(
      neverSent('ERR_SSL_WRONG_VERSION_NUMBER'),
    );
    expect(server.sockets).toHaveLength(3);
  });

  it.each([
    ['at once', (socket: Socket) => socket.end()],
    ['after the hello', (socket: Socket) => socket.once('data', () => socket.end())],
  ])('is closed by the other side during the handshake, %s', async (_when, onConnection) => {
    const server = await listenOnLoopback(() => undefined, { onConnection });
    expect(await sendInVain({ url: `https://127.0.0.1:${server.port}` })).toMatchObject(
      neverSent('secure TLS connection'),
    );
  });
});
