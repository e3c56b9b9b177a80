import { UnexpectedResponseError } from 'clawbook-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { apiKey, clientOf } from './sockets/loopback-client.ts';
import { closeLoopbackServers, listenOnLoopback } from './sockets/loopback-server.ts';
import { message, rightAnswer, wireAnswer } from './sockets/wire-answers.ts';

afterEach(closeLoopbackServers);

describe.each([301, 302, 303, 307, 308])('a redirect by %i', (status) => {
  it.each(['GET', 'POST'])(
    'of a %s is not followed: nobody else gets the key or the message',
    async (method) => {
      const other = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
      const location = `${other.url}/api/v1/elsewhere`;
      const server = await listenOnLoopback((socket) =>
        socket.write(wireAnswer(status, 'moved', { location })),
      );
      const client = clientOf(server);
      const error = await failureOf(method === 'GET' ? client.status() : client.messages.send(message));
      expect(error).toBeInstanceOf(UnexpectedResponseError);
      expect((error as UnexpectedResponseError).location).toBe(location);
      expect(error.message).toContain(location);
      // After "see other" the work may be done; the others come before it.
      expect(error.outcome).toBe(status === 303 ? 'unknown' : 'rejected');
      expect([server.requests.length, other.sockets.length]).toEqual([1, 0]);
    },
  );
});

describe('the key', () => {
  it('goes to the address of the client in a header, and is in no URL', async () => {
    const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
    await clientOf(server).messages.send(message);
    expect(server.requests[0]?.headers['authorization']).toBe(`Bearer ${apiKey}`);
    expect(server.requests[0]?.path).toBe('/api/v1/messages/send');
  });

  it('follows no redirect on the same server either', async () => {
    const server = await listenOnLoopback((socket, request, number) =>
      socket.write(
        number === 1 ? wireAnswer(301, '', { location: '/api/v1/status/' }) : rightAnswer(request),
      ),
    );
    const error = await failureOf(clientOf(server).status());
    expect([(error as UnexpectedResponseError).location, server.requests.length]).toEqual([
      `${server.url}/api/v1/status/`,
      1,
    ]);
  });
});
