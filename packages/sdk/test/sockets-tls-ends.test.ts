import { connect, type Socket } from 'node:net';
import { AbortError, ConnectionError, TimeoutError } from 'clawbook-sdk';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAuthority } from './sockets/certificate.ts';
import { failureOf, timedFailureOf } from './sockets/failure-of.ts';
import { clientOf, warmUp } from './sockets/loopback-client.ts';
import { type Answerer, closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { runProgram } from './sockets/run-program.ts';
import { listenSecurely } from './sockets/secure-server.ts';
import { openSilentPort } from './sockets/silent-port.ts';
import { until } from './sockets/until.ts';
import { message, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

const authority = makeAuthority('CA of the box');
const tls = { ca: authority.ca };
// Below every time that would pass if the limit in question were not kept.
const soon = 9_000;
// Below the 4 s for which an idle connection is kept.
const promptly = 3_500;
const halfBody = wireAnswer(200, '{"success":true,', { 'content-length': 1_000 });

beforeAll(warmUp);

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

describe('a call over tls whose connection is being made', () => {
  /** A port that takes connections and never says a word of TLS. */
  const openMutePort = async () => {
    const server = await listenOnLoopback(() => undefined);
    return { server, url: `https://127.0.0.1:${server.port}` };
  };

  it('ends with its timeout: nothing was sent, so a POST is repeated, and no connection stays', async () => {
    const { server, url } = await openMutePort();
    let attempts = 0;
    const client = clientOf({ url }, { tls, timeout: 150, on: { request: () => attempts++ } });
    const { error, duration } = await timedFailureOf(client.messages.send(message));
    expect(error).toBeInstanceOf(TimeoutError);
    expect([error.outcome, attempts]).toEqual(['not_sent', 3]);
    expect(error.message).toMatch(/no connection to https:.* was made within the `timeout` of 150 ms/);
    expect(duration).toBeLessThan(soon);
    await until('the server sees the connections end', () => server.openSockets === 0);
  });

  it('ends with its deadline: nothing was sent', async () => {
    const { server, url } = await openMutePort();
    const { error } = await timedFailureOf(
      clientOf({ url }, { tls }).messages.send(message, { deadline: 150 }),
    );
    expect([error.kind, error.outcome]).toEqual(['timeout', 'not_sent']);
    await until('the server sees the connection end', () => server.openSockets === 0);
  });

  it('ends with its signal: nothing was sent', async () => {
    const { server, url } = await openMutePort();
    const controller = new AbortController();
    const failure = failureOf(
      clientOf({ url }, { tls }).messages.send(message, { signal: controller.signal }),
    );
    await until('the connection is being made', () => server.sockets.length === 1);
    controller.abort('enough');
    expect(await failure).toBeInstanceOf(AbortError);
    expect(await failure).toMatchObject({ outcome: 'not_sent', cause: 'enough' });
    await until('the server sees the connection end', () => server.openSockets === 0);
  });

  it('is not ended by another call that ends', async () => {
    let talk = (): void => undefined;
    const waits = new Promise<void>((resolve) => {
      talk = resolve;
    });
    const secure = await listenSecurely(authority.issue());
    // Lets nothing through until the first call has ended.
    const gate = await listenOnLoopback(() => undefined, {
      onConnection: async (socket) => {
        socket.pause();
        await waits;
        socket.pipe(connect(secure.port, '127.0.0.1')).pipe(socket);
      },
    });
    const client = clientOf({ url: `https://127.0.0.1:${gate.port}` }, { tls });
    const sent = client.messages.send(message, { maxRetries: 0 });
    const failure = await failureOf(client.messages.send(message, { timeout: 100, maxRetries: 0 }));
    expect(failure.outcome).toBe('not_sent');
    talk();
    expect(await sent).toMatchObject({ message_id: 'msg_1' });
    expect(secure.requests).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')(
    'ends with its timeout where not even the port answers',
    async () => {
      const silent = await openSilentPort('127.0.0.1');
      const url = silent.url.replace('http:', 'https:');
      const { error, duration } = await timedFailureOf(
        clientOf({ url }, { tls, timeout: 200 }).messages.send(message),
      );
      silent.close();
      expect([error.kind, error.outcome]).toEqual(['timeout', 'not_sent']);
      expect(duration).toBeLessThan(soon);
    },
  );
});

describe('a call over tls that was sent', () => {
  /** A server that answers a first call and no other as it should, and a client that has made it: no handshake takes part of the time. */
  const connectTo = async (answer: Answerer) => {
    const server = await listenSecurely(authority.issue(), (socket, request, number) =>
      number === 1 ? socket.write(rightAnswer(request)) : answer(socket, request, number),
    );
    const client = clientOf(server, { tls });
    await client.status();
    return { server, client };
  };

  it.each<[string, (socket: Socket) => unknown]>([
    ['before the answer', () => undefined],
    ['in the body', (socket) => socket.write(halfBody)],
  ])('ends with its timeout %s: a POST is not repeated', async (_when, stall) => {
    const { server, client } = await connectTo(stall);
    const { error, duration } = await timedFailureOf(client.messages.send(message, { timeout: 300 }));
    expect([error.kind, error.outcome, server.requests.length]).toEqual(['timeout', 'unknown', 2]);
    expect(error.message).toContain(' within the `timeout` of ');
    expect(duration).toBeLessThan(soon);
    await until('the server sees the connection end', () => server.openSockets === 0);
  });

  it.each(['signal', 'deadline'] as const)('ends with its %s at once', async (how) => {
    const { server, client } = await connectTo((socket) => socket.write(halfBody));
    const limit = how === 'signal' ? { signal: AbortSignal.timeout(500) } : { deadline: 500 };
    const { error, duration } = await timedFailureOf(client.messages.send(message, limit));
    expect([error.kind, error.outcome]).toEqual([how === 'signal' ? 'abort' : 'timeout', 'unknown']);
    expect(duration).toBeLessThan(soon);
    await until('the server sees the connection end', () => server.openSockets === 0);
  });

  it.each<[string, (socket: Socket) => unknown]>([
    ['is cut before the answer', (socket) => socket.destroy()],
    ['is closed before the answer', (socket) => socket.end()],
    ['is closed in the body', (socket) => socket.write(halfBody, () => setTimeout(() => socket.end(), 20))],
    ['carries something else than HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ])('is not repeated if it is a POST and its connection %s; a GET is', async (_what, lose) => {
    const server = await listenSecurely(authority.issue(), lose);
    const error = await failureOf(clientOf(server, { tls }).messages.send(message));
    expect(error).toBeInstanceOf(ConnectionError);
    expect([error.outcome, server.requests.length]).toEqual(['unknown', 1]);
    expect(error.message).toContain('check before you send it again');
    await failureOf(clientOf(server, { tls }).status());
    expect(server.requests).toHaveLength(4);
  });
});

describe('a process with a client over tls', { timeout: 30_000 }, () => {
  const makeClient = `const secure = client.withOptions({ tls: ${JSON.stringify(tls)} });`;

  it('ends when its calls are done: no idle connection holds it', async () => {
    const server = await listenSecurely(authority.issue());
    const run = await runProgram(
      server,
      `${makeClient}
      await secure.status();
      console.log((await secure.messages.send(message)).message_id);`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['msg_1', '', 0]);
    expect(run.lingered).toBeLessThan(promptly);
  });

  it('ends when its calls have ended whose connection was being made', async () => {
    const mute = await listenOnLoopback(() => undefined);
    const run = await runProgram(
      { url: `https://127.0.0.1:${mute.port}` },
      `${makeClient}
      const now = { maxRetries: 0 };
      const calls = [
        secure.status({ ...now, timeout: 200 }),
        secure.status({ ...now, deadline: 200 }),
        secure.status({ ...now, signal: AbortSignal.timeout(200) }),
      ];
      console.log(...await Promise.all(calls.map((call) => call.catch(({ kind, outcome }) => kind + ' ' + outcome))));`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual([
      'timeout not_sent timeout not_sent abort not_sent',
      '',
      0,
    ]);
    expect(run.lingered).toBeLessThan(promptly);
  });

  it('uses a connection again that a client left which is gone', async () => {
    const server = await listenSecurely(authority.issue(), (socket, request) =>
      socket.write(rightAnswer(request)),
    );
    const run = await runProgram(
      server,
      `
      import { setFlagsFromString } from 'node:v8';
      import { runInNewContext } from 'node:vm';
      setFlagsFromString('--expose-gc');
      const collect = runInNewContext('gc');
      const send = () => client.withOptions({ tls: ${JSON.stringify(tls)} }).messages.send(message);
      for (let count = 0; count < 20; count++) {
        await send();
        collect();
        await new Promise((resolve) => setImmediate(resolve));
      }
      console.log('done');`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['done', '', 0]);
    expect([server.requests.length, server.connections]).toEqual([20, 1]);
  });
});
