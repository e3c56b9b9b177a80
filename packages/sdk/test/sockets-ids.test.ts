import { type ClawBook, ConfigurationError } from 'clawbook-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { clientOf } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { dataAnswer } from './sockets/wire-answers.ts';

afterEach(closeLoopbackServers);

type Call = (client: ClawBook, id: string) => PromiseLike<unknown>;

/** Each call with an id, and the line that arrives for it. */
const calls: readonly [line: string, call: Call][] = [
  ['GET /api/v1/messages/ID', (client, id) => client.messages.get(id)],
  ['GET /api/v1/conversations/ID', (client, id) => client.conversations.get(id)],
  ['GET /api/v1/conversations/ID/messages', (client, id) => client.conversations.messages(id)],
  ['GET /api/v1/webhooks/ID', (client, id) => client.webhooks.get(id)],
  ['PATCH /api/v1/webhooks/ID', (client, id) => client.webhooks.update(id, { active: true })],
  ['DELETE /api/v1/webhooks/ID', (client, id) => client.webhooks.delete(id)],
  ['POST /api/v1/webhooks/ID/test', (client, id) => client.webhooks.test(id)],
  ['DELETE /api/v1/admin/api-keys/ID', (client, id) => client.apiKeys.revoke(id)],
];

describe.each(calls)('%s', (line, call) => {
  it('arrives with the id as one part of the path, whatever is in it', async () => {
    const server = await listenOnLoopback((socket) => socket.write(dataAnswer([])));
    const client = clientOf(server, { validation: 'off' });
    const ids: Record<string, string> = {
      'a/b?c#d': 'a%2Fb%3Fc%23d',
      '../status': '..%2Fstatus',
      '..\\status': '..%5Cstatus',
      // Which a server or a URL parser would take for "..".
      '%2e%2e': '%252e%252e',
      '50%\nGröße': '50%25%0AGr%C3%B6%C3%9Fe',
      '...': '...',
      '@evil.test': '%40evil.test',
    };
    for (const id of Object.keys(ids)) await call(client, id);
    const arrived = server.requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
    expect(arrived).toEqual(Object.values(ids).map((encoded) => line.replace('ID', encoded)));
  });

  it('is refused for an id that is empty, "." or "..", and nobody is asked', async () => {
    const server = await listenOnLoopback((socket) => socket.write(dataAnswer([])));
    const client = clientOf(server, { validation: 'off' });
    for (const id of ['', ' ', '.', '..']) {
      const error = await failureOf(call(client, id));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.outcome).toBe('not_sent');
    }
    expect(server.sockets).toHaveLength(0);
  });
});
