import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { MemoryRateLimitStore, type RateLimitStore } from 'clawbook-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { listenLimited } from './sockets/limited-server.ts';
import { clientOf } from './sockets/loopback-client.ts';
import { closedPort, closeLoopbackServers } from './sockets/loopback-server.ts';
import { runProgram } from './sockets/run-program.ts';
import { message } from './sockets/wire-answers.ts';

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
  const sharing = client.withOptions({ rateLimit: { store, maxWait: Infinity }, validation: 'off' });
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

describe('a store that fails', () => {
  const unreachable = async (): Promise<RateLimitStore> => {
    const url = `http://127.0.0.1:${await closedPort()}`;
    const ask = async (): Promise<never> => {
      throw await fetch(url).catch((error: unknown) => error);
    };
    return { get: ask, compareAndSet: ask };
  };

  it.each<[string, () => RateLimitStore | Promise<RateLimitStore>]>([
    ['cannot be reached', unreachable],
    ['gives back what was not put in', () => ({ get: () => '{"minute":-1}', compareAndSet: () => true })],
    ['takes nothing', () => ({ get: () => undefined, compareAndSet: () => false })],
    ['gives back a number', () => ({ get: () => 5, compareAndSet: () => true }) as never],
    // As a store does that hands on what Redis says.
    ['answers OK', () => ({ get: () => undefined, compareAndSet: () => 'OK' }) as never],
  ])(
    'since it %s is done without: the calls go on with the own count, and one warning',
    async (_what, makeStore) => {
      const server = await listenLimited(5, 1);
      const warnings: string[] = [];
      const ignore = (): void => {};
      const logger = {
        debug: ignore,
        info: ignore,
        error: ignore,
        warn: (text: string) => void warnings.push(text),
      };
      const client = clientOf(server, {
        validation: 'off',
        rateLimit: { store: await makeStore() },
        logLevel: 'warn',
        logger,
      });
      await Promise.all(Array.from({ length: 12 }, () => client.messages.send(message)));
      expect([server.requests.length, server.refused]).toEqual([12, 0]);
      expect(warnings).toEqual([expect.stringContaining('`rateLimit.store` failed')]);
    },
  );
});
