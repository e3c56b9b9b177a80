import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { MemoryRateLimitStore } from 'clawbook-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { listenLimited } from './sockets/limited-server.ts';
import { closeLoopbackServers } from './sockets/loopback-server.ts';
import { runProgram } from './sockets/run-program.ts';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await closeLoopbackServers();
});

/** Serves a store to other processes, as Redis would; what it was asked is counted. */
async function serveStore() {
  const store = new MemoryRateLimitStore();
  const names = new Set<string>();
  const answer = async (request: IncomingMessage): Promise<string> => {
    const { name, expected, next, expiresIn } = JSON.parse(await text(request));
    names.add(name);
    const isRead = next === undefined;
    return JSON.stringify({
      answer: isRead ? store.get(name) : store.compareAndSet(name, expected, next, expiresIn),
    });
  };
  const server = createServer((request, response) => {
    void answer(request).then((body) => response.end(body));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, names };
}

/** Makes calls, all at once, in a process that shares its limit in a store; prints how many were done. */
const burst = (calls: number, store: string): string => `
  const ask = async (question) => {
    const response = await fetch('${store}', { method: 'POST', body: JSON.stringify(question) });
    return (await response.json()).answer;
  };
  const store = {
    get: (name) => ask({ name }),
    compareAndSet: (name, expected, next, expiresIn) => ask({ name, expected, next, expiresIn }),
  };
  const sharing = client.withOptions({ rateLimit: { store }, validation: 'off' });
  const calls = Array.from({ length: ${calls} }, () => sharing.status());
  console.log((await Promise.allSettled(calls)).filter(({ status }) => status === 'fulfilled').length);`;

describe('two processes with one store', { timeout: 60_000 }, () => {
  it('keep within the limit of their key together', async () => {
    const server = await listenLimited(5, 1);
    const store = await serveStore();
    const runs = await Promise.all([1, 2].map(() => runProgram(server, burst(12, store.url))));
    expect(runs.map(({ stdout, stderr }) => [stdout, stderr])).toEqual([
      ['12', ''],
      ['12', ''],
    ]);
    expect([server.requests.length, server.refused]).toEqual([24, 0]);
    // One record for one key, which is not in its name.
    expect([...store.names]).toEqual([
      expect.stringMatching(/^clawbook:rate-limit:http:[^ ]+:[0-9a-f]{16}$/),
    ]);
  });
});
