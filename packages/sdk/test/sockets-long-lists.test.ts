import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { clientOf } from './sockets/loopback-client.ts';
import { type Answerer, closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { runProgram } from './sockets/run-program.ts';
import { refusal, wireAnswer } from './sockets/wire-answers.ts';

afterEach(closeLoopbackServers);

const perPage = 100;

const pageOf = (path: string): number => Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 1);

/** The bytes of a page of a list whose ids count from 0. */
function pageAnswer(page: number, pages: number, headers: Record<string, number> = {}): Buffer {
  const data = Array.from({ length: perPage }, (_, index) => ({
    id: `conv_${(page - 1) * perPage + index}`,
    platform: 'telegram',
    status: 'active',
    created_at: '2026-01-30T14:30:00Z',
  }));
  const pagination = { page, per_page: perPage, total: pages * perPage, total_pages: pages };
  return wireAnswer(200, JSON.stringify({ success: true, data, meta: { pagination } }), {
    'content-type': 'application/json',
    ...headers,
  });
}

/** Answers as ClawBook does within a limit, in windows of some whole seconds, and counts what it refused. */
function limited(limit: number, seconds: number, pages: number) {
  const counts = { refused: 0, windows: 0 };
  let [window, taken] = [0, 0];
  const answer: Answerer = (socket, { path }) => {
    const current = Math.floor(Date.now() / 1_000 / seconds);
    if (current !== window) [window, taken, counts.windows] = [current, 0, counts.windows + 1];
    const isRefused = taken >= limit;
    if (isRefused) counts.refused++;
    else taken++;
    const headers = {
      'x-ratelimit-limit': limit,
      'x-ratelimit-remaining': limit - taken,
      'x-ratelimit-reset': (current + 1) * seconds,
    };
    socket.write(isRefused ? refusal(429, headers) : pageAnswer(pageOf(path), pages, headers));
  };
  return { answer, counts };
}

const idsUpTo = (count: number): string[] => Array.from({ length: count }, (_, index) => `conv_${index}`);

describe('a list of 10,000 items', { timeout: 30_000 }, () => {
  it('comes whole and in order, over five connections and without a 429, where the limit is reached on the way', async () => {
    const { answer, counts } = limited(40, 1, 100);
    const server = await listenOnLoopback(answer);
    const ids: string[] = [];
    const list = clientOf(server).conversations.list({ per_page: perPage }, { concurrency: 8 });
    for await (const { id } of list) ids.push(id);
    expect(ids).toEqual(idsUpTo(10_000));
    expect(counts.windows).toBeGreaterThan(2);
    expect(server.requests).toHaveLength(100);
    expect(server.sockets.length).toBeLessThanOrEqual(5);
    expect(counts.refused).toBe(0);
  });

  it('goes on from page 37 when the server is back', async () => {
    let isDown = true;
    const server = await listenOnLoopback((socket, { path }) => {
      if (isDown && pageOf(path) >= 37) socket.resetAndDestroy();
      else socket.write(pageAnswer(pageOf(path), 100));
    });
    const client = clientOf(server, { maxRetries: 0 });
    const list = client.conversations.list({ per_page: perPage }, { concurrency: 4 });
    const items = list[Symbol.asyncIterator]();
    const ids: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { id } of items) ids.push(id);
    };
    expect(await failureOf(read())).toMatchObject({
      kind: 'connection',
      page: 37,
      message: expect.stringMatching(/^conversations\.list, page 37 of 100: /),
    });
    expect(ids).toEqual(idsUpTo(3_600));
    isDown = false;
    await read();
    expect(ids).toEqual(idsUpTo(10_000));
  });
});

describe('a list of 100,000 items', { timeout: 90_000 }, () => {
  it('is read in flat memory, with pages fetched ahead', async () => {
    const server = await listenOnLoopback((socket, { path }) =>
      socket.write(pageAnswer(pageOf(path), 1_000)),
    );
    const run = await runProgram(
      server,
      `
      const { setFlagsFromString } = await import('node:v8');
      const { runInNewContext } = await import('node:vm');
      setFlagsFromString('--expose-gc');
      const collectGarbage = runInNewContext('gc');
      const heap = {};
      let count = 0;
      for await (const item of client.conversations.list({ per_page: ${perPage} }, { concurrency: 4 })) {
        count++;
        if (count % 20_000 !== 0) continue;
        collectGarbage();
        heap[count] = process.memoryUsage().heapUsed;
      }
      console.log(count, Math.round((heap[100_000] - heap[20_000]) / 1_000));`,
    );
    const [count, kilobytes] = run.stdout.split(' ').map(Number);
    expect([run.stderr, run.code, count]).toEqual(['', 0, 100_000]);
    // The ids alone of the 80,000 items in between would take twice as much.
    expect(kilobytes).toBeLessThan(2_500);
  });
});
