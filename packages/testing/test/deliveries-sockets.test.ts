import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createInMemoryClawBook, signWebhook, type WebhookDeliveryOptions } from '@clawbook/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from './call.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
  vi.unstubAllGlobals();
});

/** A receiver on a port, and a ClawBook with a webhook there for every kind of message event. */
async function setUp(answer: Answer, options: WebhookDeliveryOptions = {}, host = '127.0.0.1') {
  const server = createServer((request, response) => {
    void text(request).then((body) => answer(request, response, body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const clawbook = createInMemoryClawBook({ webhooks: { retryDelays: [0, 0], ...options } });
  open.push(() => clawbook.reset());
  await call(clawbook, 'POST /webhooks', {
    body: {
      url: `http://${host}:${port}/hooks?x=1`,
      events: ['message.received', 'message.sent', 'message.delivered', 'message.failed'],
      secret: 'very-secret',
    },
  });
  return { clawbook, server };
}

const accept: Answer = (_, response) => response.writeHead(204).end();

describe('deliveries over HTTP', () => {
  it.each(['127.0.0.1', 'localhost'])('post the exact bytes, signed, to %s', async (host) => {
    const received: { line: string; headers: IncomingMessage['headers']; body: string }[] = [];
    const { clawbook } = await setUp(
      ({ method, url, headers }, response, body) => {
        received.push({ line: `${method} ${url}`, headers, body });
        response.end('ok');
      },
      {},
      host,
    );
    clawbook.receiveMessage({ content: 'Grüße 👍' });
    await clawbook.deliveries.settled();
    const [{ line, headers, body } = fail()] = received;
    expect(line).toBe('POST /hooks?x=1');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'ClawBook-Webhooks',
      'content-length': String(Buffer.byteLength(body)),
      'x-clawbook-signature': signWebhook(body, { secret: 'very-secret' })['X-ClawBook-Signature'],
    });
    expect(JSON.parse(body).data.content).toBe('Grüße 👍');
    expect(clawbook.deliveries.log).toMatchObject([
      { outcome: 'delivered', attempts: [{ status: 200, answer: 'ok' }] },
    ]);
  });

  it('tell of a message that came over a port', async () => {
    const types: string[] = [];
    const { clawbook } = await setUp((request, response, body) => {
      types.push(JSON.parse(body).type);
      accept(request, response, body);
    });
    const server = await clawbook.listen();
    open.push(() => void server.close());
    const response = await fetch(`${server.url}/api/v1/messages/send`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${clawbook.apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ platform: 'telegram', recipient: '1', message: 'Hi' }),
    });
    expect(await response.json()).toMatchObject({ data: { status: 'queued' } });
    await clawbook.deliveries.settled();
    expect(types).toEqual(['message.sent', 'message.delivered']);
  });

  it('do not go through the global fetch, which a test may have replaced', async () => {
    const { clawbook } = await setUp(accept);
    vi.stubGlobal('fetch', clawbook.fetch);
    clawbook.receiveMessage({ content: 'Hi' });
    await clawbook.deliveries.settled();
    expect(clawbook.deliveries.log).toMatchObject([{ outcome: 'delivered', attempts: [{ status: 204 }] }]);
  });

  it.each<[string, Answer, RegExp]>([
    ['a connection that is cut', (request) => request.socket.destroy(), /socket hang up/],
    [
      'an answer that is cut',
      (request, response) => {
        response.writeHead(200, { 'Content-Length': 99 });
        response.write('half');
        setImmediate(() => request.socket.destroy());
      },
      /aborted/,
    ],
    ['something else than HTTP', (request) => request.socket.end('hello\r\n\r\n'), /Parse Error/],
  ])('are repeated after %s', async (_, failing, message) => {
    let count = 0;
    const { clawbook } = await setUp((...exchange) => {
      count += 1;
      (count < 3 ? failing : accept)(...exchange);
    });
    clawbook.receiveMessage({ content: 'Hi' });
    await clawbook.deliveries.settled();
    const [{ outcome, attempts } = fail()] = clawbook.deliveries.log;
    expect(attempts.map(({ status }) => status)).toEqual([undefined, undefined, 204]);
    expect(attempts[0]?.error).toMatch(message);
    expect(outcome).toBe('delivered');
  });

  it.each<[string, Answer]>([
    ['no answer in time', () => undefined],
    ['an answer that does not end in time', (_, response) => response.writeHead(200).write('half')],
  ])('are repeated after %s', async (_, failing) => {
    let count = 0;
    const { clawbook } = await setUp(
      (...exchange) => {
        count += 1;
        (count < 3 ? failing : accept)(...exchange);
      },
      // On a busy machine, one that is answered can be too late as well.
      { timeout: 50, retryDelays: Array(50).fill(0) },
    );
    clawbook.receiveMessage({ content: 'Hi' });
    await clawbook.deliveries.settled();
    const [{ outcome, attempts } = fail()] = clawbook.deliveries.log;
    expect(attempts.slice(0, -1).length).toBeGreaterThanOrEqual(2);
    for (const { status, error } of attempts.slice(0, -1))
      expect([status, error]).toEqual([undefined, expect.stringContaining('no answer within 50 ms')]);
    expect([outcome, attempts.at(-1)?.status]).toEqual(['delivered', 204]);
  });

  it('fail when nobody listens, and say so', async () => {
    const { clawbook, server } = await setUp(accept, {}, 'localhost');
    server.close();
    await once(server, 'close');
    clawbook.receiveMessage({ content: 'Hi' });
    await clawbook.deliveries.settled();
    const [{ outcome, attempts } = fail()] = clawbook.deliveries.log;
    expect(outcome).toBe('failed');
    expect(attempts).toHaveLength(3);
    expect(attempts[0]?.error).toContain('ECONNREFUSED');
  });

  it('do not follow a redirect', async () => {
    let count = 0;
    const { clawbook } = await setUp((_, response) => {
      count += 1;
      response.writeHead(302, { Location: '/elsewhere' }).end();
    });
    clawbook.receiveMessage({ content: 'Hi' });
    await clawbook.deliveries.settled();
    expect(count).toBe(3);
    expect(clawbook.deliveries.log[0]?.attempts[0]?.status).toBe(302);
  });

  it('end their connections with a reset', async () => {
    const sockets: IncomingMessage['socket'][] = [];
    const { clawbook } = await setUp((request) => sockets.push(request.socket));
    clawbook.receiveMessage({ content: 'Hi' });
    await vi.waitFor(() => expect(sockets).toHaveLength(1));
    clawbook.reset();
    await clawbook.deliveries.settled();
    await vi.waitFor(() => expect(sockets[0]?.destroyed).toBe(true));
  });

  it('leave no connection open', async () => {
    const { clawbook, server } = await setUp(accept);
    clawbook.receiveMessage({ content: 'Hi' });
    await clawbook.deliveries.settled();
    const closed = once(server, 'close');
    server.close();
    await expect(closed).resolves.toEqual([]);
  });
});

describe('a process', () => {
  it.each([
    ['ends though a delivery waits to be repeated', '', 'done\n'],
    [
      'stays alive while it waits for the deliveries',
      'await clawbook.deliveries.settled(); console.log("settled");',
      'done\nsettled\n',
    ],
  ])('%s', async (_, last, output) => {
    const entry = fileURLToPath(new URL('../src/in-memory-clawbook.ts', import.meta.url));
    const program = `
      import { createInMemoryClawBook } from ${JSON.stringify(entry)};
      let failing = 0;
      const clawbook = createInMemoryClawBook({
        webhooks: { fetch: () => new Response(null, { status: failing++ === 0 ? 500 : 200 }), retryDelays: [${last === '' ? 600_000 : 100}] },
        seed: { webhooks: [{ id: 'wh_1', url: 'http://localhost/', secret: 's', events: ['ai.error'] }] },
      });
      clawbook.emit('ai.error');
      while (clawbook.deliveries.log[0].attempts.length === 0) await new Promise(setImmediate);
      console.log('done');
      ${last}`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    expect([code, stdout, stderr]).toEqual([0, output, '']);
  });
});

function fail(): never {
  throw new Error('There is none.');
}
