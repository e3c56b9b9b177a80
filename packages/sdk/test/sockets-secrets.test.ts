import { inspect } from 'node:util';
import type { ClientOptions } from 'clawbook-sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { apiKey, clientOf } from './sockets/loopback-client.ts';
import {
  type Answerer,
  closedPort,
  closeLoopbackServers,
  listenOnLoopback,
} from './sockets/loopback-server.ts';
import { message, refusal, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

// Real exchanges with a server that hands the key back, and everything that can be read off them afterwards.

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await closeLoopbackServers();
});

/** All that can be read off a value: printed deep, as JSON, as a text. */
function everythingOf(value: unknown): string {
  const printed = inspect(value, { showHidden: true, depth: 12, getters: true, maxStringLength: null });
  const { stack, message: text } = Object(value);
  return [printed, JSON.stringify(value), String(value), stack, text].join('\n');
}

/** Options that have every word of a client kept. */
function overhearing() {
  const said: unknown[] = [];
  const listen = (...values: unknown[]): unknown => said.push(...values);
  const options: ClientOptions = {
    logLevel: 'debug',
    logger: { debug: listen, info: listen, warn: listen, error: listen },
    on: {
      request: listen,
      response: listen,
      retry: listen,
      rateLimitWait: listen,
      deprecation: listen,
      drift: listen,
    },
  };
  return { options, said };
}

const echo = { bearer: `Bearer ${apiKey}`, list: [apiKey] };

const exchanges: [string, Answerer][] = [
  ['succeeds', (socket, request) => socket.write(rightAnswer(request))],
  [
    'is refused with the key in the answer',
    (socket) =>
      socket.write(
        wireAnswer(
          401,
          JSON.stringify({ success: false, error: { code: apiKey, message: apiKey, details: echo } }),
          {
            'x-request-id': apiKey,
          },
        ),
      ),
  ],
  [
    'is redirected to an address with the key',
    (socket) => socket.write(wireAnswer(302, apiKey, { location: `https://evil.test/?api_key=${apiKey}` })),
  ],
  ['meets a web page with the key', (socket) => socket.write(wireAnswer(200, `<html>${apiKey}</html>`))],
  ['meets the key instead of HTTP', (socket) => socket.end(`${apiKey}\r\n\r\n`)],
  [
    'is answered with the key in another shape, and with a warning that holds it',
    (socket) =>
      socket.write(
        wireAnswer(200, JSON.stringify({ data: echo, meta: { deprecation: apiKey, request_id: apiKey } })),
      ),
  ],
  [
    'is repeated',
    (socket, request, number) => socket.write(number < 3 ? refusal(503) : rightAnswer(request)),
  ],
  [
    'waits for the rate limit',
    (socket, request, number) =>
      socket.write(number === 1 ? refusal(429, { 'retry-after': 0 }) : rightAnswer(request)),
  ],
  ['is lost', (socket) => socket.resetAndDestroy()],
  ['breaks off after the key', (socket) => socket.end(wireAnswer(200, apiKey, { 'content-length': 999 }))],
  ['times out', (socket) => socket.write(wireAnswer(200, apiKey, { 'content-length': 999 }))],
];

describe('the key', () => {
  it.each(exchanges)('is in nothing that can be seen of a call that %s', async (what, answer) => {
    const server = await listenOnLoopback(answer);
    const { options, said } = overhearing();
    const client = clientOf(server, { ...options, timeout: what === 'times out' ? 200 : 5_000 });
    const calls = [client.status(), client.messages.send(message), client.status({ validation: 'strict' })];
    const failures = (await Promise.allSettled(calls)).flatMap((end) =>
      end.status === 'rejected' ? [end.reason] : [],
    );
    const seen = [...failures, ...said, client, client.messages].map(everythingOf).join('\n');
    expect(said.length).toBeGreaterThan(0);
    expect(seen).not.toContain(apiKey);
    // It was really sent, and in the header alone.
    expect(server.requests.length).toBeGreaterThan(0);
    for (const { path, headers, body } of server.requests) {
      expect(headers['authorization']).toBe(`Bearer ${apiKey}`);
      expect(path + body).not.toContain(apiKey);
      const { authorization: _, ...others } = headers;
      expect(JSON.stringify(others)).not.toContain(apiKey);
    }
  });

  it('is in nothing that can be seen of a call that meets nobody', async () => {
    const { options, said } = overhearing();
    const client = clientOf({ url: `http://127.0.0.1:${await closedPort()}` }, options);
    const [end] = await Promise.allSettled([client.messages.send(message)]);
    expect([end, ...said].map(everythingOf).join('\n')).not.toContain(apiKey);
    expect(end?.status).toBe('rejected');
  });
});
