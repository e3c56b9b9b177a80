import type ClawBook from 'clawbook-sdk';
import { ConfigurationError } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient } = useClawBook();

type Call = (client: ClawBook, id: string) => PromiseLike<unknown>;

const calls: readonly (readonly [name: string, call: Call])[] = [
  ['messages.get', (client, id) => client.messages.get(id)],
  ['conversations.get', (client, id) => client.conversations.get(id)],
  ['conversations.messages', (client, id) => client.conversations.messages(id)],
  ['webhooks.get', (client, id) => client.webhooks.get(id)],
  ['webhooks.update', (client, id) => client.webhooks.update(id, { active: true })],
  ['webhooks.delete', (client, id) => client.webhooks.delete(id)],
  ['webhooks.test', (client, id) => client.webhooks.test(id)],
  ['apiKeys.revoke', (client, id) => client.apiKeys.revoke(id)],
];

describe.each(calls)('%s', (name, call) => {
  it.each([
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ['../status', '..%2Fstatus'],
    ['50% Größe', '50%25%20Gr%C3%B6%C3%9Fe'],
    ['%2e%2e', '%252e%252e'],
    ['...', '...'],
  ])('encodes the id %j', async (id, encoded) => {
    await rejection(call(newClient(), id));
    expect(clawbook.requests.map(({ path }) => path.split('/').includes(encoded))).toEqual([true]);
  });

  it.each(['', ' ', 'msg_1\r', '\tmsg_1', '.', '..', '\ud800', undefined, null, 42, {}, ['msg_1']])(
    'refuses the id %j, and sends nothing',
    async (id) => {
      const error = await rejection(call(newClient(), id as string));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error).toMatchObject({ outcome: 'not_sent' });
      expect(String(error)).toContain(`${name}: \`id\` `);
      expect(clawbook.requests).toEqual([]);
    },
  );
});
