import { describe, expect, it } from 'vitest';
import { collect, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient } = useClawBook({ rateLimit: false });

const newest = { per_page: 10, sort: '-created_at' } as const;
const allIds = () => clawbook.state.conversations.map(({ id }) => id).reverse();

function remove(id: string): void {
  const { conversations } = clawbook.state;
  conversations.splice(
    conversations.findIndex((conversation) => conversation.id === id),
    1,
  );
}

let minute = 0;

function arrive(): void {
  const created_at = new Date(Date.parse('2026-03-01T00:00:00Z') + ++minute * 60_000).toISOString();
  clawbook.state.conversations.push({
    id: `conv_new${minute}`,
    platform: 'telegram',
    status: 'active',
    created_at,
  });
}

/** Deletes through the API what a loop over all webhooks meets. */
async function deleteAllWebhooks(concurrency: number): Promise<number> {
  const client = newClient();
  for (let count = 0; count < 53; count++) {
    await client.webhooks.create({
      url: `https://x.test/${count}`,
      events: ['ai.error'],
      secret: 's'.repeat(32),
    });
  }
  let deleted = 0;
  for await (const { id } of client.webhooks.list({ per_page: 10 }, { concurrency })) {
    await client.webhooks.delete(id);
    deleted++;
  }
  return deleted;
}

describe('a list that is read while', () => {
  it.each([1, 4])(
    'its items are deleted gives all of them, with a concurrency of %i',
    async (concurrency) => {
      const before = clawbook.state.webhooks.length;
      expect(await deleteAllWebhooks(concurrency)).toBe(before + 53);
      expect(clawbook.state.webhooks).toEqual([]);
    },
  );

  it('its items leave its filter gives all of them', async () => {
    const ids: string[] = [];
    const active = clawbook.state.conversations.filter(({ status }) => status === 'active');
    const expected = active.map(({ id }) => id).reverse();
    for await (const { id } of newClient().conversations.list({ ...newest, per_page: 5, status: 'active' })) {
      ids.push(id);
      for (const one of active) if (one.id === id) one.status = 'archived';
    }
    expect(ids).toEqual(expected);
  });

  it.each([1, 3, 8])(
    'new ones arrive gives each of the old ones once, in order, with a concurrency of %i',
    async (concurrency) => {
      const expected = allIds();
      const ids: string[] = [];
      for await (const { id } of newClient().conversations.list(newest, { concurrency })) {
        ids.push(id);
        if (ids.length % 4 === 0) arrive();
      }
      expect(ids).toEqual(expected);
    },
  );

  it('some arrive and others are deleted gives each that stays once, in order', async () => {
    const before = allIds();
    const ids: string[] = [];
    for await (const { id } of newClient().conversations.list(newest)) {
      ids.push(id);
      if (ids.length % 7 === 0) arrive();
      if (ids.length % 3 === 0) remove(ids[ids.length - 3] ?? '');
    }
    expect(ids.filter((id) => !id.startsWith('conv_new'))).toEqual(before);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('one is deleted asks for one page once more, and gives pages() as they are', async () => {
    const list = newClient().conversations.list(newest);
    const sizes: number[] = [];
    for await (const page of list.pages()) {
      sizes.push(page.data.length);
      if (sizes.length === 2) remove(page.data[0]?.id ?? '');
    }
    expect(sizes).toEqual([10, 10, 10, 10, 4]);
    clawbook.reset();
    const ids: string[] = [];
    const expected = allIds();
    for await (const { id } of newClient().conversations.list(newest)) {
      ids.push(id);
      if (ids.length === 20) remove(id);
    }
    expect(ids).toEqual(expected);
    expect(clawbook.requests.map(({ query }) => Number(query['page'] ?? 1))).toEqual([1, 2, 3, 2, 4, 5]);
  });

  it('items before the page that it began with are deleted stays behind that page', async () => {
    const asked: unknown[] = [];
    for await (const { id } of newClient().conversations.list({ ...newest, page: 3 })) {
      if (asked.push(id) === 10) for (const each of allIds().slice(0, 25)) remove(each);
    }
    expect(clawbook.requests.every(({ query }) => Number(query['page']) >= 3)).toBe(true);
  });

  it('nothing happens is asked for once', async () => {
    await collect(newClient().conversations.list(newest, { concurrency: 4 }));
    expect(clawbook.requests).toHaveLength(5);
  });
});
