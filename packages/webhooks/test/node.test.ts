import { once } from 'node:events';
import { request } from 'node:http';
import {
  type ClientHttp2Session,
  createServer as createHttp2Server,
  type Http2Server,
  connect as http2Connect,
} from 'node:http2';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WebhookHandler } from '../src/index.ts';
import { hmac, messageReceived, post, signedHeaders } from './deliveries.ts';
import { handlerWith } from './handler-with.ts';
import { closeServers, listen } from './listen.ts';
import { complaintOf } from './rejection-of.ts';

afterEach(closeServers);

describe('handler.node on node:http', () => {
  it('handles a delivery, and answers the next one of the same event from memory', async () => {
    const { handler, ids } = handlerWith();
    const { url } = await listen(handler.node);
    expect(await post(url, messageReceived())).toMatchObject({ status: 200, outcome: 'handled' });
    expect(await post(url, messageReceived())).toMatchObject({ status: 200, outcome: 'already_handled' });
    expect(ids).toEqual(['evt_abc123']);
  });

  it('handles 100 deliveries of one event at once a single time', async () => {
    const { handler, ids } = handlerWith();
    const { url } = await listen(handler.node);
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(url, messageReceived())));
    expect(answers.filter(({ outcome }) => outcome === 'handled')).toHaveLength(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(ids).toHaveLength(1);
  });

  it('reads a body that comes in pieces, cut in the middle of a character', async () => {
    const { handler, ids } = handlerWith();
    const { url } = await listen(handler.node);
    const body = Buffer.from(JSON.stringify(messageReceived('evt_1', 'Grüße 🦀')));
    const cut = body.indexOf(Buffer.from('🦀')) + 2;
    const outgoing = request(url, { method: 'POST', headers: signedHeaders(body) });
    outgoing.write(body.subarray(0, cut));
    await new Promise((resolve) => void setImmediate(resolve));
    outgoing.end(body.subarray(cut));
    const [response] = await once(outgoing, 'response');
    expect([response.statusCode, ids]).toEqual([200, ['evt_1']]);
  });

  it('reads a body for which someone has set an encoding', async () => {
    const { handler, ids } = handlerWith();
    const { url } = await listen((incoming, response) =>
      handler.node(incoming.setEncoding('utf8'), response),
    );
    expect(await post(url, messageReceived('evt_1', 'Grüße 🦀'))).toMatchObject({ status: 200 });
    expect(ids).toEqual(['evt_1']);
  });

  it.each([
    ['401', { 'x-clawbook-signature': hmac('another') }, 'signature_mismatch'],
    ['401', { 'x-clawbook-signature': '' }, 'missing_signature'],
  ])('answers %s where the headers are %j', async (status, headers, outcome) => {
    const { handler, ids } = handlerWith();
    const { url } = await listen(handler.node);
    const answer = await post(url, messageReceived(), headers);
    expect(answer).toMatchObject({ status: Number(status), outcome });
    expect(ids).toEqual([]);
  });

  it('accepts the right one of two headers of the same name', async () => {
    const { handler } = handlerWith();
    const { url } = await listen(handler.node);
    const body = JSON.stringify(messageReceived());
    const headers = { 'X-ClawBook-Signature': [hmac('another'), hmac(body)] };
    const outgoing = request(url, { method: 'POST', headers }).end(body);
    const [response] = await once(outgoing, 'response');
    expect(response.statusCode).toBe(200);
  });

  it('answers 405 to a GET', async () => {
    const { handler } = handlerWith();
    const { url } = await listen(handler.node);
    const response = await fetch(url);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each([
    ['with its length', { 'content-length': 30_000_000 }],
    ['without its length', { 'transfer-encoding': 'chunked' }],
  ])('answers 413 to 30 MB %s, having read a small part', async (_, headers) => {
    const { handler, ids, errors } = handlerWith();
    const { url, server } = await listen(handler.node);
    const connected = once(server, 'connection');
    const outgoing = request(url, { method: 'POST', headers: { ...headers, ...signedHeaders('x') } });
    // It is cut off in the middle of what it sends.
    outgoing.on('error', () => undefined);
    outgoing.write(Buffer.alloc(30_000_000));
    const [response] = await once(outgoing, 'response');
    expect([response.statusCode, response.headers.connection]).toEqual([413, 'close']);
    const [socket] = await connected;
    expect(socket.bytesRead).toBeLessThan(3_000_000);
    expect([ids, errors]).toEqual([[], [expect.objectContaining({ reason: 'body_too_large' })]]);
    outgoing.destroy();
  });

  it('answers 413 before anything came, if the length says enough', async () => {
    const { url } = await listen(handlerWith().handler.node);
    const outgoing = request(url, { method: 'POST', headers: { 'content-length': 30_000_000 } });
    outgoing.on('error', () => undefined);
    outgoing.flushHeaders();
    const [response] = await once(outgoing, 'response');
    expect(response.statusCode).toBe(413);
    outgoing.destroy();
  });

  it('takes a body of exactly the limit, and not of one byte more', async () => {
    const body = JSON.stringify(messageReceived());
    const exact = await listen(handlerWith({ maxBodyBytes: body.length }).handler.node);
    expect(await post(exact.url, body)).toMatchObject({ status: 200 });
    const less = await listen(handlerWith({ maxBodyBytes: body.length - 1 }).handler.node);
    expect(await post(less.url, body)).toMatchObject({ status: 413 });
  });

  it('handles nothing of a client that goes away half way, and serves the next one', async () => {
    const { handler, ids, errors } = handlerWith();
    const { url, port, server } = await listen(handler.node);
    const body = JSON.stringify(messageReceived());
    const asked = once(server, 'request');
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const head = `POST / HTTP/1.1\r\nhost: a\r\nx-clawbook-signature: ${hmac(body)}\r\ncontent-length: ${body.length}\r\n\r\n`;
    socket.write(head + body.slice(0, 50));
    await asked;
    socket.resetAndDestroy();
    await vi.waitFor(() => expect(errors).toEqual([expect.objectContaining({ reason: 'incomplete_body' })]));
    expect(await post(url, body)).toMatchObject({ status: 200, outcome: 'handled' });
    expect(ids).toEqual(['evt_abc123']);
  });

  it('handles the event even if the client does not wait for the answer', async () => {
    let handled = (): void => {};
    const done = new Promise<void>((resolve) => {
      handled = resolve;
    });
    let socketClosed: Promise<unknown> = Promise.resolve();
    const { handler } = handlerWith({
      on: {
        'message.received': async () => {
          await socketClosed;
          handled();
        },
      },
    });
    const { url, server } = await listen(handler.node);
    server.on('connection', (socket) => {
      socketClosed = once(socket, 'close');
    });
    const body = JSON.stringify(messageReceived());
    const outgoing = request(url, { method: 'POST', headers: signedHeaders(body) });
    outgoing.on('error', () => undefined);
    outgoing.end(body, () => void setImmediate(() => outgoing.destroy()));
    await done;
    expect(await post(url, body)).toMatchObject({ status: 200, outcome: 'already_handled' });
  });

  it('sends nothing where something else has answered already', async () => {
    const { handler, ids } = handlerWith();
    const work: unknown[] = [];
    const { url } = await listen((incoming, response) => {
      response.writeHead(503).end('{"outcome":"timeout"}');
      work.push(handler.node(incoming, response));
    });
    expect(await post(url, messageReceived())).toMatchObject({ status: 503, outcome: 'timeout' });
    await Promise.all(work);
    expect(ids).toEqual(['evt_abc123']);
  });

  describe('on HTTP/2', () => {
    let server: Http2Server;
    let client: ClientHttp2Session;
    afterEach(() => {
      client.destroy();
      server.close();
    });

    /** Lets a handler listen; what it gives begins a delivery of a body. */
    async function start(handler: WebhookHandler) {
      server = createHttp2Server((incoming, response) => handler.node(incoming, response));
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      client = http2Connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      return (body: string) => client.request({ ':method': 'POST', ...signedHeaders(body) });
    }

    it('handles what is verified, and refuses what is too long, without a warning', async () => {
      const warned = vi.fn<(warning: Error) => void>();
      process.on('warning', warned);
      const { handler, ids } = handlerWith({ maxBodyBytes: 500 });
      const begin = await start(handler);
      const statusOf = async (body: string) => {
        const [headers] = await once(begin(body).end(body), 'response');
        return headers[':status'];
      };
      expect(await statusOf(JSON.stringify(messageReceived()))).toBe(200);
      expect(await statusOf('x'.repeat(501))).toBe(413);
      expect(ids).toEqual(['evt_abc123']);
      await new Promise((resolve) => void setImmediate(resolve));
      process.off('warning', warned);
      expect(warned).not.toHaveBeenCalled();
    });

    it('handles nothing of a client that goes away half way', async () => {
      const { handler, ids, errors } = handlerWith();
      const body = JSON.stringify(messageReceived());
      const stream = (await start(handler))(body);
      stream.on('error', () => undefined);
      stream.write(body.slice(0, 50), () => client.destroy());
      await vi.waitFor(() =>
        expect(errors).toEqual([expect.objectContaining({ reason: 'incomplete_body' })]),
      );
      expect(ids).toEqual([]);
    });
  });

  it.each<[string, unknown, unknown]>([
    ['a Request', new Request('https://a.example'), undefined],
    ['a request of Fastify', { raw: {}, headers: {} }, { raw: {} }],
    ['nothing', undefined, undefined],
  ])('refuses %s, and says what to call instead', async (_, incoming, response) => {
    const { handler } = handlerWith();
    const complaint = await complaintOf(() => handler.node(incoming as never, response as never));
    expect(complaint).toContain('handler.fetch');
    expect(complaint).toContain('app.register(handler.fastify');
  });
});
