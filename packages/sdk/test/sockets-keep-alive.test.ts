import { once } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { RetryEvent } from 'clawbook-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { clientOf } from './sockets/loopback-client.ts';
import { type Answerer, closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { message, refusal, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

afterEach(closeLoopbackServers);

describe('connections', () => {
  it('are reused by calls one after the other, whatever they were answered', async () => {
    const server = await listenOnLoopback((socket, request) => {
      if (request.method === 'DELETE') socket.write(wireAnswer(204));
      else if (request.path.endsWith('/missing')) socket.write(refusal(404));
      else if (request.path.endsWith('/moved')) socket.write(wireAnswer(302, 'moved', { location: '/' }));
      else if (request.path.endsWith('/web')) socket.write(wireAnswer(200, '<html>'.repeat(5_000)));
      else socket.write(rightAnswer(request));
    });
    const client = clientOf(server);
    await client.status();
    await client.messages.send(message);
    await client.webhooks.delete('wh_1');
    await client.request({ method: 'GET', path: '/missing' }).catch(() => undefined);
    await client.request({ method: 'GET', path: '/moved' }).catch(() => undefined);
    await client.request({ method: 'GET', path: '/web' }).catch(() => undefined);
    await client.status().asResponse();
    await client.withOptions({ timeout: 1_000 }).status();
    expect([server.requests.length, server.sockets.length]).toEqual([8, 1]);
  });

  /**
   * Answers the first request, for which the others wait, and no other before so many are in hand; then each after a
   * while, in which one too many would come. Notes how many were in hand at most.
   */
  function onceInHand(count: number): { most: number; readonly answer: Answerer } {
    let inHand = 0;
    let begin = (): void => undefined;
    const areInHand = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const counter = {
      most: 0,
      answer: (async (socket, request, number) => {
        if (number === 1) return socket.write(rightAnswer(request));
        inHand++;
        counter.most = Math.max(counter.most, inHand);
        if (inHand === count) begin();
        await areInHand;
        await setTimeout(10);
        inHand--;
        return socket.write(rightAnswer(request));
      }) satisfies Answerer,
    };
    return counter;
  }

  it('are five at most in a burst of 51 calls, of several clients with one key', async () => {
    const counter = onceInHand(5);
    const server = await listenOnLoopback(counter.answer);
    const client = clientOf(server);
    const others = [client.withOptions({ timeout: 5_000 }), clientOf(server)];
    const calls = [client, ...others].flatMap((each) =>
      Array.from({ length: 17 }, (_, index) =>
        index % 2 === 0 ? each.status() : each.messages.send(message),
      ),
    );
    await Promise.all(calls);
    expect([server.requests.length, server.sockets.length, counter.most]).toEqual([51, 5, 5]);
  });

  it.each([1, 12])('are %i at most in a burst where maxConcurrent says so', async (maxConcurrent) => {
    const counter = onceInHand(maxConcurrent);
    const server = await listenOnLoopback(counter.answer);
    const client = clientOf(server, { maxConcurrent });
    await Promise.all(Array.from({ length: 30 }, () => client.status()));
    expect([server.requests.length, server.sockets.length, counter.most]).toEqual([
      30,
      maxConcurrent,
      maxConcurrent,
    ]);
  });

  it('are five at most where the limit is not waited for', async () => {
    const counter = onceInHand(5);
    const server = await listenOnLoopback(counter.answer);
    const client = clientOf(server, { rateLimit: false });
    await Promise.all(Array.from({ length: 30 }, () => client.status()));
    expect([server.requests.length, server.sockets.length]).toEqual([30, 5]);
  });
});

describe('a connection that the server closed while it was idle', () => {
  it.each(['end', 'resetAndDestroy'] as const)(
    'by %s is not used: a POST goes out on a new one',
    async (how) => {
      const retries: RetryEvent[] = [];
      const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
      const client = clientOf(server, { on: { retry: (event) => retries.push(event) } });
      for (let count = 0; count < 5; count++) {
        expect(await client.messages.send(message)).toMatchObject({ message_id: 'msg_1' });
        const [idle] = server.sockets.slice(-1);
        idle?.[how]();
        if (idle && !idle.closed) await once(idle, 'close');
        // The client learns of it in its next turn.
        await setImmediate();
        await setImmediate();
      }
      await client.status();
      expect([server.requests.length, server.sockets.length, retries.length]).toEqual([6, 6, 0]);
    },
  );

  describe.each(['destroy', 'resetAndDestroy', 'end'] as const)(
    'by %s in the moment of the next call',
    (how) => {
      it.each(['GET', 'POST'])('costs a %s nothing: it goes out once, on a new one', async (method) => {
        let attempts = 0;
        const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
        const client = clientOf(server, { on: { request: () => attempts++ } });
        await client.status();
        server.sockets[0]?.[how]();
        await (method === 'GET' ? client.status() : client.messages.send(message));
        expect([server.requests.length, server.sockets.length, attempts]).toEqual([2, 2, 2]);
      });
    },
  );

  it('again and again while calls go on costs no call', async () => {
    // As a proxy that closes after each answer without having said so.
    const server = await listenOnLoopback((socket, request) => socket.end(rightAnswer(request)));
    const client = clientOf(server);
    for (let count = 0; count < 20; count++)
      expect(await client.messages.send(message)).toMatchObject({ message_id: 'msg_1' });
    expect(server.requests).toHaveLength(20);
  });
});
