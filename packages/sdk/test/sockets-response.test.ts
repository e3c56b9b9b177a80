import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { UnexpectedResponseError } from 'clawbook-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { clientOf } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { dataAnswer, message, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

afterEach(closeLoopbackServers);

const greeting = 'Grüße, мир, 你好, 👨‍👩‍👧‍👦';
const get = { method: 'GET', path: '/anything' } as const;

async function clientThatGets(answer: Buffer | ((socket: Socket) => unknown)) {
  const server = await listenOnLoopback((socket) =>
    typeof answer === 'function' ? answer(socket) : socket.write(answer),
  );
  return { server, client: clientOf(server) };
}

function envelope(data: unknown): string {
  return JSON.stringify({ success: true, data, meta: { request_id: 'req_1' } });
}

function chunk(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}

describe('a body', () => {
  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('is unpacked from %s', async (encoding, pack) => {
    const bytes = pack(envelope({ text: greeting.repeat(1_000) }));
    const { client } = await clientThatGets(wireAnswer(200, bytes, { 'content-encoding': encoding }));
    expect(await client.request(get)).toEqual({ text: greeting.repeat(1_000) });
  });

  it('can come in chunks of one byte, which split characters, with a trailer', async () => {
    const bytes = Buffer.from(envelope({ text: greeting }));
    const { client } = await clientThatGets(async (socket) => {
      socket.setNoDelay(true);
      socket.write(wireAnswer(200, '', { 'transfer-encoding': 'chunked' }));
      for (const byte of bytes) {
        socket.write(chunk(Uint8Array.of(byte)));
        await new Promise((resolve) => setImmediate(resolve));
      }
      socket.write('0\r\nx-checksum: 1\r\n\r\n');
    });
    expect(await client.request(get)).toEqual({ text: greeting });
  });

  it('can come in pieces with pauses, in the headers too', async () => {
    const bytes = dataAnswer({ text: greeting });
    const { client } = await clientThatGets(async (socket) => {
      socket.setNoDelay(true);
      for (let at = 0; at < bytes.length; at += 37) {
        socket.write(bytes.subarray(at, at + 37));
        await setTimeout(2);
      }
    });
    expect(await client.request(get)).toEqual({ text: greeting });
  });

  it('can be 5 MB, in both directions', async () => {
    const text = greeting.repeat(Math.ceil(5e6 / Buffer.byteLength(greeting)));
    const server = await listenOnLoopback((socket, { body }) => socket.write(dataAnswer(JSON.parse(body))));
    const data = await clientOf(server).request({ method: 'POST', path: '/echo', body: { text } });
    expect(data).toEqual({ text });
    expect(server.requests[0]?.headers['content-length']).toBe(
      String(Buffer.byteLength(JSON.stringify({ text }))),
    );
  });

  it('can begin with a byte order mark', async () => {
    const { client } = await clientThatGets(wireAnswer(200, `\uFEFF${envelope({ text: greeting })}`));
    expect(await client.request(get)).toEqual({ text: greeting });
  });

  it('can end with the connection', async () => {
    const bytes = wireAnswer(200, envelope({ text: greeting }), { connection: 'close' });
    const { client } = await clientThatGets((socket) => socket.end(bytes));
    expect(await client.request(get)).toEqual({ text: greeting });
  });

  it('can be missing: 204 gives nothing', async () => {
    const { client } = await clientThatGets(wireAnswer(204, '', { 'x-request-id': 'req_204' }));
    expect(await client.webhooks.delete('wh_1')).toBeUndefined();
    const { status, data } = await client.request({ method: 'DELETE', path: '/x' }).withResponse();
    expect([status, data]).toEqual([204, undefined]);
    expect(await (await client.request({ method: 'DELETE', path: '/x' }).asResponse()).text()).toBe('');
  });

  it('that is empty under 200 is no answer of a call that expects one', async () => {
    const { client } = await clientThatGets(wireAnswer(200));
    const error = await failureOf(client.messages.send(message));
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(error.outcome).toBe('unknown');
  });
});

describe('headers', () => {
  it('can follow hints', async () => {
    const hints =
      'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n';
    const { client } = await clientThatGets((socket) => {
      socket.write(hints);
      socket.write(dataAnswer({ text: greeting }));
    });
    expect(await client.request(get)).toEqual({ text: greeting });
  });

  it('can come twice, and hold bytes beyond ASCII', async () => {
    const head =
      'HTTP/1.1 200 OK\r\nx-request-id: req_ü\r\nset-cookie: a\r\nset-cookie: b\r\ncontent-length: 4\r\n\r\nnull';
    const { client } = await clientThatGets(Buffer.from(head, 'latin1'));
    const { headers, status } = await client.request(get).withResponse();
    expect([status, headers.get('x-request-id'), headers.getSetCookie()]).toEqual([200, 'req_ü', ['a', 'b']]);
  });

  it('of a HTTP/1.0 server are understood', async () => {
    const body = envelope({ text: greeting });
    const { client } = await clientThatGets((socket) => socket.end(`HTTP/1.0 200 OK\r\n\r\n${body}`));
    expect(await client.request(get)).toEqual({ text: greeting });
  });
});

describe('a request', () => {
  it('goes out whole in UTF-8, with its length, its type and no more', async () => {
    const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
    await clientOf(server).messages.send({ ...message, message: greeting });
    const [request] = server.requests;
    expect(JSON.parse(request?.body ?? '')).toEqual({ ...message, message: greeting });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/json',
      'content-length': String(Buffer.byteLength(request?.body ?? '')),
    });
    expect(request?.headers).not.toHaveProperty('transfer-encoding');
  });

  it('that reads sends no body', async () => {
    const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
    await clientOf(server).status();
    const [request] = server.requests;
    expect([request?.body, request?.headers['content-type'], request?.headers['content-length']]).toEqual([
      '',
      undefined,
      undefined,
    ]);
  });
});
