import { listConversations } from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import { type Asked, clientWith } from '../../test/client-with.ts';
import { settle } from '../../test/fake-clock.ts';
import { collect, pageNumbers } from '../../test/page-server.ts';
import { rejectionOf } from '../../test/refusals.ts';
import type { ListOptions } from '../options/request-options.ts';

/** A list of six conversations, by default two on a page. */
function serve({ url }: Asked): Response {
  const page = Number(url.searchParams.get('page') ?? 1);
  const per_page = Number(url.searchParams.get('per_page') ?? 2);
  const ids = ['1', '2', '3', '4', '5', '6'].slice((page - 1) * per_page, page * per_page);
  const data = ids.map((id) => ({
    id,
    platform: 'telegram',
    status: 'active',
    created_at: '2026-01-30T14:30:00Z',
  }));
  const pagination = { page, per_page, total: 6, total_pages: Math.ceil(6 / per_page) };
  return Response.json({ success: true, data, meta: { pagination } });
}

function list(query: object = {}, options: ListOptions = {}) {
  const { client, asked } = clientWith(serve);
  return { list: client.list(listConversations, { query }, options), asked };
}

const searches = (asked: readonly Asked[]) => asked.map(({ url }) => decodeURIComponent(url.search));

describe('PagePromise', () => {
  it('sends nothing while nobody asks', async () => {
    const { asked } = list();
    await settle();
    expect(asked).toEqual([]);
  });

  it('rejects nobody while nobody asks, whatever is wrong', async () => {
    const { asked } = list({ per_page: 0 }, { concurrency: 0 });
    await settle();
    expect(asked).toEqual([]);
  });

  it.each(['then', 'pages', 'toArray', 'iterator'] as const)('rejects whoever asks by %s', async (way) => {
    const { list: wrong, asked } = list({ per_page: 0 });
    const ways = {
      then: async () => await wrong,
      pages: () => collect(wrong.pages()),
      toArray: () => wrong.toArray(),
      iterator: () => collect(wrong),
    };
    const error = await rejectionOf(ways[way]());
    expect(error).toMatchObject({ name: 'ConfigurationError', outcome: 'not_sent' });
    expect(asked).toEqual([]);
  });

  it('is its first page when it is awaited, and asks for it once', async () => {
    const { list: conversations, asked } = list({ page: 2 });
    const page = await conversations;
    expect(page.pagination).toEqual({ page: 2, per_page: 2, total: 6, total_pages: 3 });
    expect(await conversations).toBe(page);
    await conversations.withResponse();
    await conversations.asResponse();
    await conversations.finally(() => {});
    expect((await conversations.toArray({ limit: 1 })).length).toBe(1);
    expect(searches(asked)).toEqual(['?page=2']);
  });

  it('gives all items, with filters and order on every page', async () => {
    const query = { platform: 'telegram', sort: ['-created_at', 'platform'] };
    const { list: conversations, asked } = list(query);
    query.platform = 'discord';
    query.sort.push('id');
    expect((await collect(conversations)).map(({ id }) => id).join('')).toBe('123456');
    const filter = 'platform=telegram&sort=-created_at,platform';
    expect(searches(asked)).toEqual([`?${filter}`, `?page=2&${filter}`, `?page=3&${filter}`]);
  });

  it('stops fetching when the loop is left', async () => {
    const { list: conversations, asked } = list({}, { concurrency: 1 });
    for await (const { id } of conversations) if (id === '3') break;
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('gives pages', async () => {
    expect(await pageNumbers(list().list.pages({ concurrency: 2 }))).toEqual([1, 2, 3]);
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 2],
    [100, 3],
  ])('reads %i items with %i requests', async (limit, requests) => {
    const { list: conversations, asked } = list({}, { concurrency: 5 });
    expect(await conversations.toArray({ limit })).toHaveLength(Math.min(limit, 6));
    expect(asked).toHaveLength(requests);
  });

  it.each([{ limit: 0 }, { limit: 1.5 }, { limit: -1 }, { limt: 5 }, { concurrency: 0 }])(
    'refuses the options %j',
    async (options) => {
      const { list: conversations, asked } = list();
      expect(await rejectionOf(conversations.toArray(options))).toMatchObject({ name: 'ConfigurationError' });
      expect(asked).toEqual([]);
    },
  );

  it('goes through the pages although the extra query names one', async () => {
    const { list: conversations } = list({}, { query: { page: 1 } });
    // Either it is refused, or the list's own page wins: the items after the first page must not be lost in silence.
    const items = await conversations
      .toArray()
      .catch((error: unknown) => String(error).includes('ConfigurationError'));
    expect([true, 6]).toContain(Array.isArray(items) ? items.length : items);
  });

  it('says which request gave no list, and where', async () => {
    const { client } = clientWith(() => Response.json({ success: true, data: { items: [] } }));
    const error = await rejectionOf(client.list(listConversations));
    expect(error).toMatchObject({
      name: 'ResponseValidationError',
      message: expect.stringContaining('expected a list, got an object'),
      request: { endpoint: 'conversations.list', method: 'GET' },
    });
  });
});
