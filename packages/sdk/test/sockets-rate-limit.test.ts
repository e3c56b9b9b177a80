import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listenLimited } from './sockets/limited-server.ts';
import { clientOf, warmUp } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { runProgram } from './sockets/run-program.ts';
import { isSettledInThisTurn } from './sockets/this-turn.ts';
import { until } from './sockets/until.ts';
import { dataAnswer, message, refusal } from './sockets/wire-answers.ts';
import { rejection } from './use-clawbook.ts';

const loose = { validation: 'off' } as const;

beforeEach(warmUp);
afterEach(closeLoopbackServers);

/** A server whose minute is used up by the first request and lasts for another 50 s; a test changes what it answers. */
function usedUp() {
  const reset = Math.floor(Date.now() / 1_000) + 50;
  const told = { 'x-ratelimit-limit': 60, 'x-ratelimit-remaining': 0, 'x-ratelimit-reset': reset };
  return listenOnLoopback((socket) => socket.write(dataAnswer({}, told)));
}

describe('a burst', () => {
  it('causes no 429, and all of it arrives', async () => {
    const server = await listenLimited(5, 1);
    const client = clientOf(server, loose);
    await Promise.all(Array.from({ length: 12 }, () => client.messages.send(message)));
    expect([server.requests.length, server.refused]).toEqual([12, 0]);
    expect(server.sockets.length).toBeLessThanOrEqual(5);
  });
});

describe('a 429, since somebody else used the key', () => {
  it('closes the gate for all calls: when it opens one goes ahead, and its answer lets the others follow', async () => {
    const arrivals: number[] = [];
    const told = (remaining: number) => ({
      'x-ratelimit-limit': 60,
      'x-ratelimit-remaining': remaining,
      'x-ratelimit-reset': Math.floor(Date.now() / 1_000) + 30,
    });
    let inHand = 0;
    const inHandAt: number[] = [];
    const server = await listenOnLoopback((socket, _request, number) => {
      arrivals.push(performance.now());
      inHand++;
      inHandAt.push(inHand);
      const isRefused = number > 1 && number <= 6;
      const answer = isRefused
        ? refusal(429, { ...told(0), 'retry-after': 1 })
        : dataAnswer({}, told(60 - number));
      setTimeout(() => {
        inHand--;
        socket.write(answer);
      }, 20);
    });
    const client = clientOf(server, loose);
    await client.status();
    await Promise.all(Array.from({ length: 20 }, () => client.messages.send(message)));
    // One to begin with, five refused, and each call once.
    expect(server.requests).toHaveLength(26);
    expect((arrivals[6] ?? 0) - (arrivals[5] ?? 0)).toBeGreaterThan(900);
    // The seventh comes alone, and the eighth when that is answered.
    expect(inHandAt.slice(6, 8)).toEqual([1, 1]);
  });
});

describe('a call in the queue', () => {
  it('ends within milliseconds when it is aborted, and was never sent', async () => {
    const server = await usedUp();
    const client = clientOf(server, loose);
    await client.status();
    const controller = new AbortController();
    const waits: number[] = [];
    const observed = client.withOptions({ on: { rateLimitWait: ({ delay }) => waits.push(delay) } });
    const errors = [1, 2, 3].map(() =>
      rejection(observed.messages.send(message, { signal: controller.signal })),
    );
    await until('the calls wait', () => waits.length === 3);
    expect(waits.every(Number.isInteger)).toBe(true);
    controller.abort('enough');
    const all = Promise.all(errors);
    expect(await isSettledInThisTurn(all)).toBe(true);
    for (const error of await all)
      expect(error).toMatchObject({ kind: 'abort', outcome: 'not_sent', cause: 'enough' });
    expect(server.requests).toHaveLength(1);
  });

  it('is refused within milliseconds if its turn would come too late', async () => {
    const server = await usedUp();
    const client = clientOf(server, loose);
    await client.status();
    const error = rejection(client.messages.send(message, { maxWait: 1_000 }));
    expect(await isSettledInThisTurn(error)).toBe(true);
    expect(await error).toMatchObject({ kind: 'rate_limit', outcome: 'not_sent', status: 429 });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a process', { timeout: 30_000 }, () => {
  it('is kept alive by calls that wait for the next window', async () => {
    const server = await listenLimited(3, 1);
    const run = await runProgram(
      server,
      `
      const loose = client.withOptions({ validation: 'off' });
      for (let number = 0; number < 8; number++) loose.status().then(() => console.log('done'));`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual([Array(8).fill('done').join('\n'), '', 0]);
    expect(server.refused).toBe(0);
  });

  it('ends when its calls are done, though the window is not over, and when the last one that waits is aborted', async () => {
    const server = await usedUp();
    const run = await runProgram(
      server,
      `
      const loose = client.withOptions({ validation: 'off' });
      await loose.status();
      const controller = new AbortController();
      const waiting = loose.status({ signal: controller.signal }).catch((error) => error.kind);
      setTimeout(() => controller.abort(), 100);
      console.log(await waiting);`,
    );
    expect([run.stdout, run.stderr, run.code]).toEqual(['abort', '', 0]);
    expect(run.lingered).toBeLessThan(5_000);
    expect(server.requests).toHaveLength(1);
  });
});
