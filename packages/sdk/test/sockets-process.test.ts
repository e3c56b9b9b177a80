import { afterEach, describe, expect, it } from 'vitest';
import { closedPort, closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { runProgram } from './sockets/run-program.ts';
import { refusal, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

// A timer that is left behind would hold a process for 30 s and more.
const promptly = 5_000;

afterEach(closeLoopbackServers);

describe('a process', { timeout: 30_000 }, () => {
  it('ends when its calls are done: no timer, no idle connection holds it', async () => {
    const server = await listenOnLoopback((socket, request) => {
      if (request.path.endsWith('/slow')) socket.write(wireAnswer(200, '{', { 'content-length': 99 }));
      else socket.write(rightAnswer(request));
    });
    const run = await runProgram(
      server,
      `
      await client.status({ deadline: 60_000, signal: new AbortController().signal });
      await client.messages.send(message);
      const controller = new AbortController();
      const aborted = client.request({ method: 'GET', path: '/slow' }, { signal: controller.signal }).catch((error) => error.kind);
      setTimeout(() => controller.abort(), 100);
      const timedOut = client.request({ method: 'GET', path: '/slow' }, { timeout: 100, maxRetries: 0 }).catch((error) => error.kind);
      console.log(await aborted, await timedOut);`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['abort timeout', '', 0]);
    expect(run.lingered).toBeLessThan(promptly);
  });

  it('ends when a call was aborted in a pause or in the queue', async () => {
    const server = await listenOnLoopback((socket, request) => {
      if (request.method === 'GET') socket.write(refusal(503, { 'retry-after': 60 }));
    });
    const run = await runProgram(
      server,
      `
      const paused = client.status({ signal: AbortSignal.timeout(150) }).catch((error) => error.kind);
      const controller = new AbortController();
      // Once the first is under way, however slow the machine is.
      const request = ({ endpoint }) => endpoint === 'messages.send' && setTimeout(() => controller.abort(), 150);
      const one = client.withOptions({ maxConcurrent: 1, on: { request } });
      const sends = [1, 2, 3].map(() => one.messages.send(message, { signal: controller.signal }).catch((error) => error.outcome));
      console.log(await paused, ...await Promise.all(sends));`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['abort unknown not_sent not_sent', '', 0]);
    expect(run.lingered).toBeLessThan(promptly);
  });

  it('ends when the call that waited for the rate limit was aborted', async () => {
    const server = await listenOnLoopback((socket) => socket.write(refusal(429, { 'retry-after': 60 })));
    const run = await runProgram(
      server,
      `
      const signal = AbortSignal.timeout(200);
      // Keeps the process until the signal's time has come.
      setTimeout(() => undefined, 250);
      console.log(await client.status({ signal }).catch((error) => error.kind));`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['abort', '', 0]);
    expect(run.lingered).toBeLessThan(promptly);
  });

  it('ends when the rate limit is refused to all calls', async () => {
    const server = await listenOnLoopback((socket) => socket.write(refusal(429, { 'retry-after': 86_400 })));
    const run = await runProgram(
      server,
      `
      const calls = [1, 2, 3].map(() => client.status().catch((error) => error.kind));
      console.log(...await Promise.all(calls));`,
    );
    expect([run.stdout, run.code]).toEqual(['rate_limit rate_limit rate_limit', 0]);
    expect(run.lingered).toBeLessThan(promptly);
  });

  it.each([429, 503])('is kept alive by a call that waits after %i', async (status) => {
    const server = await listenOnLoopback((socket, request, number) =>
      // The connection is closed, so that only the wait is left.
      number === 1
        ? socket.end(refusal(status, { 'retry-after': 1, connection: 'close' }))
        : socket.write(rightAnswer(request)),
    );
    const run = await runProgram(server, `client.status().then(({ version }) => console.log(version));`);
    expect([run.stdout, run.stderr, run.code]).toEqual(['1.5.0', '', 0]);
    expect(server.requests).toHaveLength(2);
  });

  it('is kept alive by a call whose deadline is all that will end it', async () => {
    const server = await listenOnLoopback((socket) => socket.write(refusal(429, { 'retry-after': 60 })));
    const run = await runProgram(
      server,
      `
      const stuck = client.withOptions({ apiKey: () => new Promise(() => undefined) });
      stuck.status({ deadline: 300 }).catch((error) => console.log(error.kind, error.outcome));`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['timeout not_sent', '', 0]);
  });
});

describe('a failure that nobody handles', { timeout: 30_000 }, () => {
  const catchUnhandled = `
    const unhandled = [];
    process.on('unhandledRejection', (error) => unhandled.push(error.name + ' ' + error.request?.endpoint));
    process.on('exit', () => console.log(unhandled.join(', ') || 'none'));`;

  it('ends the process with the error, once for each call', async () => {
    const server = { url: `http://127.0.0.1:${await closedPort()}` };
    const run = await runProgram(
      server,
      `${catchUnhandled}
      const now = { maxRetries: 0 };
      client.status(now);
      client.messages.send(message, now).then(() => undefined);
      client.conversations.list({}, now).then(() => undefined);`,
    );
    expect(run.stdout.split(', ').sort()).toEqual([
      'ConnectionError conversations.list',
      'ConnectionError messages.send',
      'ConnectionError status',
    ]);
    const plain = await runProgram(server, `client.status({ maxRetries: 0 });`);
    expect(plain.code).toBe(1);
    expect(plain.stderr).toContain('ConnectionError: status: could not connect');
  });

  it('is none where the caller handles it in one of its ways, or where nothing was asked for', async () => {
    const server = { url: `http://127.0.0.1:${await closedPort()}` };
    const run = await runProgram(
      server,
      `${catchUnhandled}
      const now = { maxRetries: 0 };
      const ignore = () => undefined;
      client.status(now).catch(ignore);
      client.status(now).withResponse().catch(ignore);
      client.status(now).asResponse().catch(ignore);
      client.status({ ...now, signal: AbortSignal.abort() }).withResponse().catch(ignore);
      client.messages.send({}, now).asResponse().catch(ignore);
      const both = client.status(now);
      await Promise.allSettled([both, both.withResponse(), both.asResponse()]);
      client.conversations.list({}, now);
      client.conversations.list({ per_page: 0 }, now);
      client.conversations.list({}, now).pages();
      client.conversations.list({}, now)[Symbol.asyncIterator]();
      client.conversations.list({}, now).withResponse().catch(ignore);
      client.conversations.list({}, now).asResponse().catch(ignore);
      client.conversations.list({}, now).toArray().catch(ignore);
      try {
        for await (const item of client.conversations.list({}, now)) console.log(item);
      } catch {}`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['none', '', 0]);
  });

  it('is none where a list is left while pages are fetched ahead', async () => {
    const page = (number: number): string =>
      JSON.stringify({
        success: true,
        data: [
          {
            id: `conv_${number}`,
            platform: 'telegram',
            status: 'active',
            created_at: '2026-01-30T14:30:00Z',
          },
        ],
        meta: { pagination: { page: number, per_page: 1, total: 9, total_pages: 9 } },
      });
    const server = await listenOnLoopback((socket, { path }) => {
      const number = Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 1);
      if (number < 3) socket.write(wireAnswer(200, page(number)));
      else socket.resetAndDestroy();
    });
    const run = await runProgram(
      server,
      `${catchUnhandled}
      for await (const { id } of client.conversations.list({}, { concurrency: 4, maxRetries: 0 })) {
        if (id === 'conv_2') break;
      }`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['none', '', 0]);
    expect(run.lingered).toBeLessThan(promptly);
  });
});
