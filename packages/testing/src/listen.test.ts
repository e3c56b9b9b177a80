import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createInMemoryClawBook } from './in-memory-clawbook.ts';
import type { ListeningServer } from './listen.ts';

const clawbook = createInMemoryClawBook({ rateLimit: { perMinute: 1_000 } });
const headers = { Authorization: `Bearer ${clawbook.apiKey}`, 'Content-Type': 'application/json' };
const open: ListeningServer[] = [];

async function listen(options?: Parameters<typeof clawbook.listen>[0]): Promise<ListeningServer> {
  const server = await clawbook.listen(options);
  open.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
  clawbook.reset();
});

describe('listen', () => {
  it('serves the same ClawBook on a free port of this machine', async () => {
    const { url, port } = await listen();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const message = { platform: 'telegram', recipient: '123456789', message: 'Grüße 👍' };
    const response = await fetch(`${url}/api/v1/messages/send`, {
      method: 'POST',
      headers,
      body: JSON.stringify(message),
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-ratelimit-remaining')).toBe('999');
    expect(await response.json()).toMatchObject({ data: { status: 'queued' } });
    expect(clawbook.state.messages.at(-1)?.content).toBe('Grüße 👍');
    expect(clawbook.requests).toMatchObject([{ path: '/api/v1/messages/send', body: message, status: 201 }]);
  });

  it('serves answers without a body', async () => {
    const { url } = await listen();
    const response = await fetch(`${url}/api/v1/webhooks/wh_000001`, { method: 'DELETE', headers });
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  it('leaves a path as it came', async () => {
    const { url } = await listen();
    const response = await fetch(`${url}//api/v1/status?x=%20`, { headers });
    expect(response.status).toBe(404);
    expect(clawbook.requests).toMatchObject([{ path: '//api/v1/status', query: { x: ' ' } }]);
  });

  it('tells the time of the injected clock', async () => {
    const other = createInMemoryClawBook({ now: () => Date.parse('2026-01-30T14:30:00Z') });
    const server = await other.listen();
    const response = await fetch(`${server.url}/api/v1/status`);
    await server.close();
    expect(response.headers.get('date')).toBe('Fri, 30 Jan 2026 14:30:00 GMT');
  });

  it('serves several clawbooks and several ports side by side', async () => {
    const [one, other] = await Promise.all([listen(), listen({ host: 'localhost' })]);
    const statuses = [one, other].map(
      async ({ url }) => (await fetch(`${url}/api/v1/status`, { headers })).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200]);
  });

  it('closes at once, though a connection is kept alive', async () => {
    const server = await listen();
    const agent = new Agent({ keepAlive: true });
    const answer = request(`${server.url}/api/v1/status`, { agent, headers }).end();
    const [response] = await once(answer, 'response');
    await text(response);
    await server.close();
    await server.close();
    agent.destroy();
    await expect(fetch(`${server.url}/api/v1/status`, { headers })).rejects.toThrow('fetch failed');
  });

  it('closes at once, though a request is half sent', async () => {
    const server = await listen();
    const socket = connect(server.port, '127.0.0.1').on('error', () => undefined);
    socket.write(
      `POST /api/v1/messages/send HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\nAuthorization: Bearer ${clawbook.apiKey}\r\n\r\n{`,
    );
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await once(socket, 'connect');
    await server.close();
    await closed;
    expect(clawbook.requests).toEqual([]);
  });

  it('goes on when a caller goes away in the middle of a body', async () => {
    const server = await listen();
    for (let count = 0; count < 10; count += 1) {
      const aborted = request(`${server.url}/api/v1/messages/send`, {
        method: 'POST',
        headers: { ...headers, 'Content-Length': 99 },
      });
      aborted.on('error', () => undefined);
      aborted.write('{"platform":');
      await once(aborted, 'socket').then(([socket]) => socket.connecting && once(socket, 'connect'));
      aborted.destroy();
    }
    const response = await fetch(`${server.url}/api/v1/status`, { headers });
    expect(response.status).toBe(200);
  });

  it('answers a method that no Request can have, and goes on', async () => {
    const server = await listen();
    const answer = request(`${server.url}/api/v1/status`, { method: 'TRACE', headers }).end();
    const [response] = await once(answer, 'response');
    expect(response.statusCode).toBe(404);
    expect(await text(response)).toContain('There is no TRACE');
    expect((await fetch(`${server.url}/api/v1/status`, { headers })).status).toBe(200);
  });

  it('says that a port is in use', async () => {
    const { port } = await listen();
    await expect(listen({ port })).rejects.toThrow(
      `cannot listen on 127.0.0.1, port ${port}: the port is in use`,
    );
  });

  it.each([
    [{ port: 65_536 }, '`port` must be a whole number from 0 to 65535, got the number 65536'],
    [{ port: 1.5 }, '`port`'],
    [{ host: '' }, '`host`'],
  ])('refuses %j', async (options, message) => {
    await expect(clawbook.listen(options)).rejects.toThrow(message);
  });

  it('refuses an unknown option', async () => {
    // @ts-expect-error: what a caller without types may pass
    await expect(clawbook.listen({ hots: 'x' })).rejects.toThrow('unknown field `hots`');
  });
});
