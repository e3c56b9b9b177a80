import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createInMemoryClawBook } from './in-memory-clawbook.ts';
import type { ListeningServer } from './listen.ts';

const clawbook = createInMemoryClawBook({ rateLimit: false });
const message = JSON.stringify({ platform: 'telegram', recipient: '1', message: 'Hi' });
const headers = { Authorization: `Bearer ${clawbook.apiKey}`, 'Content-Type': 'application/json' };
let server: ListeningServer;
let sockets: Socket[] = [];

beforeAll(async () => {
  server = await clawbook.listen();
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  clawbook.reset();
});
afterAll(() => server.close());

/** What one connection gets, as it comes. */
interface Connection {
  readonly socket: Socket;
  readonly text: () => string;
  /** How the server ended it. */
  readonly ended: Promise<'closed' | 'reset'>;
}

/** Sends the head of a message, and as much of its body as it should. */
async function send(body = message): Promise<Connection> {
  const socket = connect(server.port, '127.0.0.1');
  sockets.push(socket);
  let received = '';
  socket.setEncoding('utf8').on('data', (part) => {
    received += part;
  });
  const ended = new Promise<'closed' | 'reset'>((resolve) => {
    socket.once('end', () => resolve('closed'));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET') resolve('reset');
    });
  });
  await once(socket, 'connect');
  const lines = Object.entries({ Host: 'x', 'Content-Length': message.length, ...headers });
  socket.write(
    `POST /api/v1/messages/send HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
  return { socket, text: () => received, ended };
}

function bodyOf(answer: string): { declared: number; body: string } {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { declared: Number(/content-length: (\d+)/i.exec(head)?.[1]), body };
}

function sent(): number {
  return clawbook.state.messages.filter(({ content }) => content === 'Hi').length;
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise(setImmediate);
}

describe('a reset on a port', () => {
  it('comes before the body is read, though none of it is sent', async () => {
    clawbook.faults.add({ type: 'reset', at: 'before_reading' });
    const connection = await send('');
    expect(await connection.ended).toBe('reset');
    expect(connection.text()).toBe('');
    expect(clawbook.requests).toMatchObject([
      { method: 'POST', body: undefined, status: undefined, carriedOut: false, faults: ['reset'] },
    ]);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('comes when all of the body was read (carryOut: %s)', async (carryOut, count) => {
    clawbook.faults.add({ type: 'reset', carryOut });
    const connection = await send(message.slice(0, 5));
    const isReset = connection.ended.then(() => true);
    expect(await Promise.race([isReset, new Promise((resolve) => setImmediate(resolve, false))])).toBe(false);
    expect(clawbook.requests).toEqual([]);
    connection.socket.write(message.slice(5));
    expect(await connection.ended).toBe('reset');
    expect([connection.text(), sent()]).toEqual(['', count]);
    expect(clawbook.requests).toMatchObject([{ body: JSON.parse(message), carriedOut: carryOut }]);
  });

  it('comes in the middle of the body', async () => {
    clawbook.faults.add({ type: 'reset', at: 'during_body', bytes: 9 });
    const connection = await send();
    expect(await connection.ended).toBe('reset');
    const { declared, body } = bodyOf(connection.text());
    expect(body).toBe('{"success');
    expect(declared).toBeGreaterThan(9);
    expect(sent()).toBe(1);
  });

  it('is a failure to the fetch of the platform, and the next request goes well', async () => {
    clawbook.faults.add({ type: 'reset' });
    const url = `${server.url}/api/v1/status`;
    await expect(fetch(url, { headers })).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect((await fetch(url, { headers })).status).toBe(200);
  });
});

describe('an answer that is cut off on a port', () => {
  it.each([
    [{}, undefined],
    [{ bytes: 0 }, 0],
    [{ bytes: 20 }, 20],
  ])('%j is shorter than its Content-Length', async (fault, bytes) => {
    clawbook.faults.add({ type: 'truncate', ...fault });
    const connection = await send();
    expect(await connection.ended).toBe('closed');
    const { declared, body } = bodyOf(connection.text());
    expect(body).toHaveLength(bytes ?? Math.floor(declared / 2));
    expect(declared).toBeGreaterThan(body.length);
    expect(sent()).toBe(1);
  });

  it('fails in its body with the fetch of the platform', async () => {
    clawbook.faults.add({ type: 'truncate' });
    const response = await fetch(`${server.url}/api/v1/status`, { headers });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('does not come at all where it has no body', async () => {
    clawbook.faults.add({ type: 'truncate' });
    const answer = fetch(`${server.url}/api/v1/webhooks/wh_000001`, { method: 'DELETE', headers });
    await expect(answer).rejects.toThrow('fetch failed');
    expect(clawbook.requests).toMatchObject([{ status: undefined, carriedOut: true }]);
  });
});

describe('a stall on a port', () => {
  it.each([
    [{ after: 'request' }, ''],
    [{}, '\r\n\r\n'],
    [{ after: 9 }, '{"success'],
  ] as const)('%j stops and leaves the connection open', async (fault, last) => {
    clawbook.faults.add({ type: 'stall', ...fault });
    const connection = await send();
    await until(() => clawbook.requests.length > 0 && connection.text().endsWith(last));
    const others = await fetch(`${server.url}/api/v1/status`, { headers });
    await others.text();
    expect(connection.text().endsWith(last)).toBe(true);
    expect(connection.socket.readableEnded).toBe(false);
    expect(sent()).toBe(1);
  });

  it('is no obstacle to closing', async () => {
    const other = await clawbook.listen();
    clawbook.faults.add({ type: 'stall', after: 'request' });
    const answer = fetch(`${other.url}/api/v1/status`, { headers });
    await until(() => clawbook.requests.length > 0);
    await Promise.all([other.close(), expect(answer).rejects.toThrow('fetch failed')]);
  });

  it('ends when the caller gives up, and the next request goes well', async () => {
    clawbook.faults.add({ type: 'stall', after: 3 });
    const aborting = new AbortController();
    const url = `${server.url}/api/v1/status`;
    const response = await fetch(url, { headers, signal: aborting.signal });
    const text = response.text();
    aborting.abort();
    await expect(text).rejects.toMatchObject({ name: 'AbortError' });
    expect((await fetch(url, { headers })).status).toBe(200);
  });
});
