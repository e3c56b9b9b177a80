import { Buffer } from 'node:buffer';
import { rootCertificates } from 'node:tls';
import { ClawBook, type ClientOptions, type TlsOptions } from 'clawbook-sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAuthority, makeSelfSignedCertificate } from './sockets/certificate.ts';
import { failureOf } from './sockets/failure-of.ts';
import { apiKey, clientOf } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { listenSecurely } from './sockets/secure-server.ts';
import { message, refusal } from './sockets/wire-answers.ts';
import { quiet } from './use-clawbook.ts';

const authority = makeAuthority('CA of the box');
const other = makeAuthority('CA of another box');
const { ca } = authority;

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

/** Sends a message that the server's certificate does not let through. */
async function sendInVain(server: { readonly url: string }, tls: TlsOptions | undefined) {
  let repeats = 0;
  const client = clientOf(server, { tls, on: { retry: () => repeats++ } });
  const error = await failureOf(client.messages.send(message));
  return { name: error.name, outcome: error.outcome, repeats, message: error.message };
}

const neverSent = { name: 'ConnectionError', outcome: 'not_sent', repeats: 2 };

describe('tls.ca', () => {
  it.each<[string, TlsOptions]>([
    ['a text', { ca }],
    ['a Buffer', { ca: Buffer.from(ca) }],
    ['a Uint8Array', { ca: new TextEncoder().encode(ca) }],
    ['the second of an array', { ca: [other.ca, Buffer.from(ca)] }],
    ['the second in one text', { ca: `# the boxes\n${other.ca}\n${ca}` }],
    ['beside the public authorities', { ca: [...rootCertificates, ca] }],
  ])('makes the certificate of a box trusted that its CA signed: %s', async (_form, tls) => {
    const server = await listenSecurely(authority.issue());
    const client = clientOf(server, { tls });
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
    expect(await client.messages.send(message)).toMatchObject({ message_id: 'msg_1' });
    expect(server.requests.map(({ method, body }) => [method, body === '' ? '' : JSON.parse(body)])).toEqual([
      ['GET', ''],
      ['POST', message],
    ]);
  });

  it('makes a certificate trusted that signed itself', async () => {
    const certificate = makeSelfSignedCertificate();
    const server = await listenSecurely(certificate);
    expect(await clientOf(server, { tls: { ca: certificate.cert } }).status()).toMatchObject({
      version: '1.5.0',
    });
  });

  it.each<[string, TlsOptions | undefined]>([
    ['without it', undefined],
    ['without it, but with other settings', { servername: 'localhost' }],
    ['with that of another CA', { ca: other.ca }],
  ])('is missing: nothing is sent %s, and the error says what to pass', async (_case, tls) => {
    const server = await listenSecurely(authority.issue());
    const failure = await sendInVain(server, tls);
    expect(failure).toMatchObject(neverSent);
    expect(failure.message).toMatch(/could not connect to https:.*`tls.ca`.*NODE_EXTRA_CA_CERTS/);
    expect([server.connections, server.requests.length]).toEqual([3, 0]);
  });

  it('makes no certificate trusted that has expired', async () => {
    const until = new Date(Date.now() - 60_000);
    const server = await listenSecurely(authority.issue({ until }));
    const failure = await sendInVain(server, { ca });
    expect(failure).toMatchObject({ ...neverSent, message: expect.stringContaining('has to be renewed') });
  });

  it('is taken when it is passed, and stays the same', async () => {
    const server = await listenSecurely(authority.issue());
    const list = [ca];
    const tls = { ca: list };
    const client = clientOf(server, { tls });
    list[0] = other.ca;
    tls.ca = [];
    expect(await client.status()).toMatchObject({ version: '1.5.0' });
    expect(await client.withOptions({ timeout: 5_000 }).status()).toMatchObject({ version: '1.5.0' });
  });

  it('lets no key into the error of a failed handshake', async () => {
    const server = await listenSecurely(other.issue());
    const error = await failureOf(clientOf(server, { tls: { ca }, maxRetries: 0 }).status());
    expect(`${JSON.stringify(error)} ${error.stack}`).not.toContain(apiKey);
  });
});

describe('tls.servername', () => {
  const certificate = authority.issue({ names: ['box.example'] });

  it('is the name that the certificate has to hold for, where the address is another', async () => {
    const server = await listenSecurely(certificate);
    const client = clientOf(server, { tls: { ca, servername: 'box.example' } });
    expect(await client.messages.send(message)).toMatchObject({ message_id: 'msg_1' });
    expect(server.servernames).toEqual(['box.example']);
  });

  it.each<[string, TlsOptions]>([
    ['missing', { ca }],
    ['another one', { ca, servername: 'another.example' }],
  ])('is %s: nothing is sent, and the error says so', async (_case, tls) => {
    const server = await listenSecurely(certificate);
    const failure = await sendInVain(server, tls);
    expect(failure).toMatchObject(neverSent);
    expect(failure.message).toMatch(/certificate is for another name: .*`tls.servername`/);
    expect(server.requests).toEqual([]);
  });
});

describe('tls.rejectUnauthorized: false', () => {
  it('accepts every certificate, and warns once for a client and those made of it', async () => {
    const server = await listenSecurely(other.issue({ names: ['elsewhere.example'] }));
    const warn = vi.fn<(text: string) => void>();
    const logger = { ...quiet, warn };
    const client = new ClawBook({
      apiKey,
      baseUrl: server.url,
      tls: { rejectUnauthorized: false },
      logger,
      logLevel: 'warn',
    });
    await client.status();
    await client.messages.send(message);
    await client.withOptions({ timeout: 5_000 }).status();
    expect(server.requests).toHaveLength(3);
    expect(warn.mock.calls).toEqual([[expect.stringContaining('tls.rejectUnauthorized is false')]]);
  });

  it('warns nobody where it is true', async () => {
    const server = await listenSecurely(authority.issue());
    const warn = vi.fn<(text: string) => void>();
    const logger = { ...quiet, warn };
    const options: ClientOptions = { tls: { ca, rejectUnauthorized: true }, logger, logLevel: 'warn' };
    await clientOf(server, options).status();
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('connections of clients with tls', () => {
  it('are reused by calls one after the other, of all clients with the same settings', async () => {
    const server = await listenSecurely(authority.issue());
    const client = clientOf(server, { tls: { ca } });
    await client.status();
    await client.messages.send(message);
    await client.withOptions({ timeout: 1_000 }).status();
    await clientOf(server, { tls: { ca: Buffer.from(ca) } }).messages.send(message);
    await clientOf(server, { tls: { ca: [ca] }, apiKey: 'another-key' }).status();
    expect([server.requests.length, server.connections]).toEqual([5, 1]);
  });

  it('are not shared between settings that differ: what one refuses, another must not let through', async () => {
    const server = await listenSecurely(authority.issue());
    await clientOf(server, { tls: { rejectUnauthorized: false } }).status();
    expect(await sendInVain(server, { ca: other.ca })).toMatchObject(neverSent);
    await clientOf(server, { tls: { ca } }).status();
    expect(server.requests).toHaveLength(2);
  });

  it('are five at most in a burst of 40 calls', async () => {
    const server = await listenSecurely(authority.issue());
    const client = clientOf(server, { tls: { ca } });
    await Promise.all(Array.from({ length: 40 }, () => client.messages.send(message)));
    expect([server.requests.length, server.connections]).toEqual([40, 5]);
  });

  it('share the rate limit with every other client of the same key and address', async () => {
    const server = await listenSecurely(authority.issue(), (socket) =>
      socket.write(refusal(429, { 'retry-after': 86_400 })),
    );
    const client = clientOf(server, { tls: { ca } });
    expect(await failureOf(client.status())).toMatchObject({ kind: 'rate_limit', outcome: 'rejected' });
    for (const tls of [{ ca }, { rejectUnauthorized: false }, undefined]) {
      const error = await failureOf(clientOf(server, { tls }).status());
      expect(error).toMatchObject({ kind: 'rate_limit', outcome: 'not_sent' });
    }
    expect(server.requests).toHaveLength(1);
  });
});

it('a plain port under https is not reached: nothing is sent', async () => {
  const plain = await listenOnLoopback(() => undefined, {
    onConnection: (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
  });
  const failure = await sendInVain({ url: `https://127.0.0.1:${plain.port}` }, { ca });
  expect(failure).toMatchObject({ ...neverSent, message: expect.stringContaining('does not speak TLS') });
});
