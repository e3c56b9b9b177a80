import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientOf } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { message, refusal, rightAnswer } from './sockets/wire-answers.ts';

const warnings: string[] = [];
const note = (warning: Error): unknown => warnings.push(`${warning.name}: ${warning.message}`);

beforeEach(() => {
  warnings.length = 0;
  process.on('warning', note);
});

afterEach(async () => {
  process.off('warning', note);
  await closeLoopbackServers();
});

/** Node gives its warnings out in a later turn of the loop. */
const warningsAreOut = (): Promise<void> =>
  new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('one signal for 1,000 calls', { timeout: 30_000 }, () => {
  it('that all succeed, at once, keeps no listener and warns of none', async () => {
    const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
    const client = clientOf(server);
    const { signal } = new AbortController();
    const calls = Array.from({ length: 1_000 }, () => client.status({ signal }));
    const meanwhile = getEventListeners(signal, 'abort').length;
    await Promise.all(calls);
    expect(meanwhile, 'Node 20 warns of a leak from the eleventh on').toBeLessThanOrEqual(10);
    expect(server.requests).toHaveLength(1_000);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await warningsAreOut();
    expect(warnings).toEqual([]);
  });

  it('one after the other never has more than one listener', async () => {
    const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
    const client = clientOf(server);
    const { signal } = new AbortController();
    let most = 0;
    for (let count = 0; count < 1_000; count++) {
      const call = client.messages.send(message, { signal, deadline: 60_000 });
      most = Math.max(most, getEventListeners(signal, 'abort').length);
      await call;
    }
    expect([most, getEventListeners(signal, 'abort').length]).toEqual([1, 0]);
    await warningsAreOut();
    expect(warnings).toEqual([]);
  });

  it('that end in every other way keeps no listener', async () => {
    const server = await listenOnLoopback((socket, { path }) => {
      if (path.endsWith('/400')) socket.write(refusal(400));
      if (path.endsWith('/limit')) socket.write(refusal(429, { 'retry-after': 3_600 }));
      if (path.endsWith('/reset')) socket.resetAndDestroy();
    });
    const client = clientOf(server, { maxRetries: 0, maxConcurrent: 100 });
    const { signal } = new AbortController();
    const get = (path: string, options = {}): Promise<unknown> =>
      client.request({ method: 'GET', path }, { signal, ...options });
    const ends = await Promise.allSettled([
      get('/400'),
      get('/reset'),
      get('/timeout', { timeout: 100 }),
      get('/deadline', { deadline: 50 }),
      get('/key', { apiKey: () => Promise.reject(new Error('no key')) }),
      client.messages.send({ ...message, message: '' }, { signal }),
      client.status({ signal, timeout: -1 }),
    ]);
    ends.push(...(await Promise.allSettled([get('/limit')])));
    ends.push(...(await Promise.allSettled([get('/after')])));
    const kinds = ends.map((end) => (end.status === 'rejected' ? end.reason.kind : end.status));
    expect(kinds).toEqual([
      'bad_request',
      'connection',
      'timeout',
      'timeout',
      'configuration',
      'configuration',
      'configuration',
      'rate_limit',
      'rate_limit',
    ]);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('that it ends all together keeps no listener', async () => {
    const server = await listenOnLoopback(() => undefined);
    const client = clientOf(server);
    const controller = new AbortController();
    const calls = Array.from({ length: 1_000 }, () => client.status({ signal: controller.signal }));
    const ended = Promise.allSettled(calls);
    controller.abort();
    const kinds = (await ended).map((end) => (end.status === 'rejected' ? end.reason.kind : end.status));
    expect(new Set(kinds)).toEqual(new Set(['abort']));
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
    await warningsAreOut();
    expect(warnings).toEqual([]);
  });
});
