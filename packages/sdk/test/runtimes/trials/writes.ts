import { expect } from 'vitest';
import { closedPort, listenOnLoopback } from '../../sockets/loopback-server.ts';
import { rightAnswer } from '../../sockets/wire-answers.ts';
import { inWorkers, type Trial } from '../trial.ts';

/** What becomes of a message when something goes wrong on the way. */
export const sentOnce: Trial = {
  row: 'sent once',
  behaviour: 'sends no message twice, and repeats what can be repeated',
  run: async ({ running, clawbook, client }) => {
    const send = (recipient: string) =>
      running.ask('call', { client, endpoint: 'send', input: { recipient } });
    const received = (recipient: string) =>
      clawbook.requests.filter(
        ({ body }) => (body as { recipient?: string } | undefined)?.recipient === recipient,
      );
    const unknown = { error: { outcome: 'unknown' }, attempts: 1 };

    clawbook.faults.add({ type: 'status', status: 500, carryOut: true });
    expect(await send('A')).toMatchObject({ ...unknown, error: { name: 'ServerError', outcome: 'unknown' } });
    expect(received('A')).toMatchObject([{ status: 500, carriedOut: true }]);

    clawbook.faults.add({ type: 'reset', at: 'after_reading' });
    expect(await send('B')).toMatchObject({
      ...unknown,
      error: { name: 'ConnectionError', outcome: 'unknown' },
    });
    expect(received('B')).toMatchObject([{ carriedOut: true }]);

    clawbook.faults.add({ type: 'status', status: 429, headers: { 'Retry-After': '0' } });
    expect(await send('C')).toMatchObject({ data: { recipient: 'C' }, attempts: 2 });
    expect(received('C')).toMatchObject([
      { status: 429, carriedOut: false },
      { status: 201, carriedOut: true },
    ]);

    clawbook.faults.add({ type: 'reset', at: 'after_reading' });
    expect(await running.ask('call', { client, endpoint: 'status' })).toMatchObject({
      data: { version: '1.5.0' },
    });
    expect(clawbook.requests.slice(-2)).toMatchObject([
      { method: 'GET', faults: ['reset'] },
      { method: 'GET', status: 200 },
    ]);
  },
};

/** An idle connection that the server closes is no lost message. */
export const idle: Trial = {
  row: 'idle connection',
  behaviour: 'loses no message on a connection that the server closed while it was idle',
  run: async ({ running, client }) => {
    const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
    const here = { ...client, baseUrl: server.url };
    for (const end of ['destroy', 'resetAndDestroy'] as const) {
      await running.ask('call', { client: here, endpoint: 'status' });
      for (const socket of server.sockets) socket[end]();
      const sent = server.requests.length;
      expect(
        await running.ask('call', { client: here, endpoint: 'send', input: { recipient: 'A' } }),
      ).toMatchObject({
        data: { message_id: 'msg_1' },
        attempts: 1,
      });
      expect(server.requests.slice(sent)).toMatchObject([{ method: 'POST' }]);
    }
    await server.close();
  },
};

/** Messages that cannot have arrived. */
export const notSent: Trial = {
  row: 'not sent',
  behaviour: 'knows that a message cannot have arrived, and tries again',
  run: async ({ running, client }) => {
    for (const host of [`127.0.0.1:${await closedPort()}`, 'clawbook.invalid']) {
      const settings = { ...client, baseUrl: `http://${host}`, allowInsecureHttp: true, maxRetries: 1 };
      expect(
        await running.ask('call', { client: settings, endpoint: 'send', input: { recipient: 'A' } }),
      ).toMatchObject({
        error: {
          name: 'ConnectionError',
          outcome: 'not_sent',
          message: expect.stringMatching(/[\w)][.?] Check that/),
        },
        attempts: 2,
      });
    }
  },
  exceptions: inWorkers({
    cell: '–',
    note: 'A Worker is told that the connection was lost, and not when. So the outcome is `unknown`, and a POST is not repeated.',
    run: async ({ running, client }) => {
      const settings = { ...client, baseUrl: `http://127.0.0.1:${await closedPort()}` };
      expect(
        await running.ask('call', { client: settings, endpoint: 'send', input: { recipient: 'A' } }),
      ).toMatchObject({ error: { name: 'ConnectionError', outcome: 'unknown' }, attempts: 1 });
    },
  }),
};
