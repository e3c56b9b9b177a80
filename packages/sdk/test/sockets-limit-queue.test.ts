import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { listenLimited } from './sockets/limited-server.ts';
import { apiKey, clientOf, warmUp } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { dataAnswer, message } from './sockets/wire-answers.ts';

// One limit and one queue for all clients of a key at an address.

const loose = { validation: 'off' } as const;
// The last window before a full minute is taken for the end of ClawBook's own: calls that wait for several of them are refused.
const patient = { ...loose, rateLimit: { maxWait: Infinity } };

beforeEach(warmUp);
afterEach(closeLoopbackServers);

describe('calls that wait for the limit', () => {
  it('go out first come, first served, whichever client of the key they are of', async () => {
    const server = await listenLimited(4, 1);
    const one = clientOf(server, { ...patient, maxConcurrent: 1 });
    const derived = one.withOptions({ timeout: 5_000 });
    const other = clientOf(server, { ...patient, maxConcurrent: 1 });
    const texts = Array.from({ length: 15 }, (_, index) => `message ${index}`);
    const clients = Array.from({ length: 5 }, () => [one, derived, other]).flat();
    await Promise.all(
      clients.map((client, index) => client.messages.send({ ...message, message: `message ${index}` })),
    );
    expect(server.requests.map(({ body }) => JSON.parse(body).message)).toEqual(texts);
    expect(server.refused).toBe(0);
  });

  it('cause no 429 where others have used up most of the window before the first one', async () => {
    const server = await listenLimited(6, 1);
    const others = Array.from({ length: 4 }, () => fetch(server.url));
    await Promise.all(others);
    const client = clientOf(server, loose);
    await Promise.all(Array.from({ length: 10 }, () => client.messages.send(message)));
    expect([server.requests.length, server.refused]).toEqual([14, 0]);
  });
});

describe('a window that is used up', () => {
  /** A server whose minute is used up by the first request of each key. */
  const usedUp = () => {
    const reset = Math.floor(Date.now() / 1_000) + 50;
    return listenOnLoopback((socket) =>
      socket.write(
        dataAnswer({}, { 'x-ratelimit-limit': 60, 'x-ratelimit-remaining': 0, 'x-ratelimit-reset': reset }),
      ),
    );
  };

  it('refuses the calls of every client of the key at once, with the time that is left', async () => {
    const server = await usedUp();
    const client = clientOf(server, loose);
    await client.status();
    const others = [
      client,
      client.withOptions({ timeout: 5_000 }),
      clientOf(server),
      clientOf({ url: `${server.url}/api/v1/` }),
    ];
    for (const other of others) {
      const error = await failureOf(other.messages.send(message, { maxWait: 1_000 }));
      expect(error).toMatchObject({ name: 'RateLimitError', outcome: 'not_sent', resetAt: expect.any(Date) });
      expect(Reflect.get(error, 'retryAfter')).toBeGreaterThan(40);
      expect(Reflect.get(error, 'retryAfter')).toBeLessThanOrEqual(51);
      // Whole milliseconds.
      expect(String(Reflect.get(error, 'retryAfter'))).toMatch(/^\d+(\.\d{1,3})?$/);
    }
    expect(server.requests).toHaveLength(1);
  });

  it('leaves another key, and another server, alone', async () => {
    const [server, another] = [await usedUp(), await usedUp()];
    await clientOf(server, loose).status();
    await clientOf(server, { ...loose, apiKey: `${apiKey.slice(0, -1)}e` }).status({ maxWait: 0 });
    await clientOf(another, loose).status({ maxWait: 0 });
    expect([server.requests.length, another.requests.length]).toEqual([2, 1]);
  });
});
