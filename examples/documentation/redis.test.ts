import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInMemoryClawBook, webhookEvent, webhookRequest } from '@clawbook/testing';
import { Redis } from 'ioredis';
import { createClient as createRedis } from 'redis';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from './retries-and-rate-limits/redis-store.ts';
import { has } from './run/tools.ts';
import { createSharedHandler } from './webhooks/redis-store.ts';

const hasRedis = has('Redis');
let folder: string;
let path: string;
let server: ChildProcess;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe.runIf(hasRedis)('on a real Redis', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clawbook-redis-'));
    path = join(folder, 'redis.sock');
    const args = ['--port', '0', '--unixsocket', path, '--save', '', '--dir', folder];
    server = spawn('redis-server', args, { stdio: 'ignore' });
    const redis = new Redis({ path, retryStrategy: () => 20 });
    redis.on('error', () => undefined); // until it listens
    await redis.ping();
    redis.disconnect();
  });
  afterAll(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  });

  it('the store of the rate limit has two processes share one', async () => {
    const clawbook = createInMemoryClawBook({ rateLimit: { perMinute: 3, windowStart: 'first_request' } });
    vi.stubEnv('CLAWBOOK_API_KEY', clawbook.apiKey);
    vi.stubEnv('CLAWBOOK_BASE_URL', clawbook.origin);
    vi.stubGlobal('fetch', clawbook.fetch);
    const connections = [new Redis({ path }), new Redis({ path })] as const;
    const [one, other] = connections.map((redis) => createClient(redis));

    await one?.status();
    await one?.status();
    await other?.status();
    await expect(other?.status({ maxWait: 0 })).rejects.toMatchObject({ outcome: 'not_sent', status: 429 });
    expect(clawbook.requests.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const redis of connections) redis.disconnect();
  });

  it('the store of events has two processes handle each once', async () => {
    vi.stubEnv('CLAWBOOK_WEBHOOK_SECRET', 'a-secret');
    vi.spyOn(console, 'log').mockReturnValue();
    const socket = { path, tls: false } as const;
    const connections = [createRedis({ socket }), createRedis({ socket })] as const;
    await Promise.all(connections.map((redis) => redis.connect()));
    const [one, other] = connections.map((redis) => createSharedHandler(redis));
    const deliver = () =>
      webhookRequest(event, { secret: 'a-secret', url: 'https://bot.example.com/webhooks' });
    const event = webhookEvent('message.received');

    expect(await (await one?.fetch(deliver()))?.text()).toBe('{"outcome":"handled"}');
    expect(await (await other?.fetch(deliver()))?.text()).toBe('{"outcome":"already_handled"}');
    for (const redis of connections) redis.destroy();
  });
});
