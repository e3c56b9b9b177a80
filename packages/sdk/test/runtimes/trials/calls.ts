import { expect } from 'vitest';
import type { Trial } from '../trial.ts';

/** A request and its answer. */
export const call: Trial = {
  row: 'call',
  behaviour: 'reads the status, sends a message, and says by what it is sent',
  run: async ({ runtime, running, clawbook, client }) => {
    expect(await running.ask('call', { client, endpoint: 'status' })).toMatchObject({
      data: { status: 'healthy', version: '1.5.0' },
      attempts: 1,
    });
    const input = { recipient: `of ${runtime.name}` };
    expect(await running.ask('call', { client, endpoint: 'send', input })).toMatchObject({
      data: { message_id: expect.stringMatching(/^msg_/), ...input },
      attempts: 1,
    });
    expect(clawbook.requests.at(-1)).toMatchObject({
      method: 'POST',
      headers: { 'user-agent': expect.stringMatching(userAgents[runtime.name](runtime.version)) },
      body: { platform: 'telegram', message: 'Hello!', ...input },
    });
  },
};

const userAgents = {
  'Node.js': (version: string) => ` node/${version}$`,
  Bun: (version: string) => ` bun/${version}$`,
  Deno: (version: string) => ` deno/${version}$`,
  workerd: () => ' workerd$',
  'workerd, not nodejs_compat': () => ' workerd$',
};

/** A list over several pages. */
export const list: Trial = {
  row: 'list',
  behaviour: 'reads a list of several pages item by item, page by page, and ahead',
  run: async ({ running, clawbook, client }) => {
    const ids = clawbook.state.conversations.map(({ id }) => id);
    expect(ids).toHaveLength(45);
    expect(await running.ask('list', { client, params: { per_page: 10, sort: 'created_at' } })).toEqual({
      iterated: ids,
      ahead: ids,
      pages: [10, 10, 10, 10, 5],
    });
    expect(clawbook.requests).toHaveLength(15);
  },
};

/** Failures that the server tells of. */
export const error: Trial = {
  row: 'error',
  behaviour: 'tells what the server refused, with the outcome',
  run: async ({ running, client }) => {
    const input = { id: 'msg_none' };
    expect(await running.ask('call', { client, endpoint: 'message', input })).toMatchObject({
      error: {
        name: 'NotFoundError',
        kind: 'not_found',
        status: 404,
        code: 'NOT_FOUND',
        outcome: 'rejected',
      },
      attempts: 1,
    });
    const stranger = { ...client, apiKey: 'wrong' };
    expect(await running.ask('call', { client: stranger, endpoint: 'status' })).toMatchObject({
      error: { name: 'AuthenticationError', status: 401, code: 'INVALID_API_KEY', outcome: 'rejected' },
      attempts: 1,
    });
  },
};
