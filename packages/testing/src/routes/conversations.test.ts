import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const clawbook = createInMemoryClawBook({ rateLimit: false });

const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other));

async function list(query: string) {
  const { status, body } = await call(clawbook, `GET /conversations${query}`);
  return { status, ...body };
}

describe('a list', () => {
  it('has 20 items on its first page, with nothing but the pagination in meta', async () => {
    const { data, meta } = await list('');
    expect(data).toHaveLength(20);
    expect(meta).toEqual({ pagination: { page: 1, per_page: 20, total: 45, total_pages: 3 } });
  });

  it('gives every item once over its pages', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`?page=${page}&per_page=12`)));
    expect(pages.map(({ data }) => data.length)).toEqual([12, 12, 12, 9]);
    expect(pages.flatMap(({ data }) => data)).toEqual(clawbook.state.conversations);
  });

  it('is empty beyond its last page', async () => {
    const { status, data, meta } = await list('?page=9&per_page=100');
    expect([status, data]).toEqual([200, []]);
    expect(meta.pagination).toEqual({ page: 9, per_page: 100, total: 45, total_pages: 1 });
  });

  it('has no pages when nothing fits', async () => {
    const { data, meta } = await list('?platform=signal');
    expect(data).toEqual([]);
    expect(meta.pagination).toEqual({ page: 1, per_page: 20, total: 0, total_pages: 0 });
  });

  it('is filtered by platform and status together', async () => {
    const { data } = await list('?platform=telegram&status=closed&per_page=100');
    expect(data).not.toHaveLength(0);
    for (const item of data) expect(item).toMatchObject({ platform: 'telegram', status: 'closed' });
    expect(data).toEqual(
      clawbook.state.conversations.filter(
        ({ platform, status }) => platform === 'telegram' && status === 'closed',
      ),
    );
  });

  it('is filtered by days, both included, in UTC', async () => {
    const edges = createInMemoryClawBook({
      seed: {
        conversations: [
          '2025-12-31T23:59:59Z',
          '2026-01-01T00:00:00Z',
          '2026-01-02T23:59:59Z',
          '2026-01-03T00:00:00Z',
          '2026-01-03T01:00:00+02:00',
        ].map((created_at) => ({ id: created_at, platform: 'telegram', status: 'active', created_at })),
      },
    });
    const days = async (query: string) =>
      (await call(edges, `GET /conversations?${query}`)).body.data.map(({ id }: { id: string }) => id);
    expect(await days('start_date=2026-01-01&end_date=2026-01-02')).toEqual([
      '2026-01-01T00:00:00Z',
      '2026-01-02T23:59:59Z',
      '2026-01-03T01:00:00+02:00',
    ]);
    expect(await days('end_date=2025-12-31')).toEqual(['2025-12-31T23:59:59Z']);
    expect(await days('start_date=2026-01-03')).toEqual(['2026-01-03T00:00:00Z']);
  });

  it('is sorted before it is cut into pages', async () => {
    const { data } = await list('?sort=-created_at&per_page=2');
    expect(data.map(({ id }: { id: string }) => id)).toEqual(['conv_000045', 'conv_000044']);
  });

  it('is sorted by several keys', async () => {
    const { data } = await list('?sort=platform,-created_at&per_page=100');
    const platforms = data.map(({ platform }: { platform: string }) => platform);
    expect(platforms).toEqual(platforms.toSorted(byText));
    const discord = data.slice(0, 15).map((item: { created_at: string }) => item.created_at);
    expect(discord).toEqual(discord.toSorted(byText).toReversed());
  });

  it.each([
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=two', 'page'],
    ['page=', 'page'],
    ['page=99999999999999999999', 'page'],
    ['per_page=0', 'per_page'],
    ['per_page=101', 'per_page'],
    ['start_date=2026-02-30', 'start_date'],
    ['end_date=30.01.2026', 'end_date'],
    ['platform=', 'platform'],
    ['platform=Telegram', 'platform'],
    ['sort=', 'sort'],
    ['sort=created_at desc', 'sort'],
    ['sort=-colour', 'sort'],
    ['sort=constructor', 'sort'],
    ['platfrom=telegram', 'query'],
    ['page=1&page=2', 'page'],
  ])('refuses ?%s with 400 and names %s', async (query, field) => {
    const { status, error } = await list(`?${query.replaceAll(' ', '%20')}`);
    expect(status).toBe(400);
    expect(error).toMatchObject({ code: 'INVALID_PARAMETERS', details: [{ field }] });
  });

  it('says which spelling was probably meant', async () => {
    const { error } = await list('?platfrom=telegram');
    expect(error.message).toContain('did you mean `platform`?');
  });

  it('takes a key in the query beside its filters', async () => {
    const url = `https://clawbook.test/api/v1/conversations?platform=discord&api_key=${clawbook.apiKey}`;
    const response = await clawbook.fetch(url);
    expect(response.status).toBe(200);
  });
});

describe('GET /conversations/{id}', () => {
  it('decodes the id', async () => {
    const { body } = await call(clawbook, 'GET /conversations/conv%5F000006');
    expect(body.data).toEqual(clawbook.state.conversations[5]);
  });
});

describe('GET /conversations/{id}/messages', () => {
  it('lists the messages of that conversation alone', async () => {
    const { body } = await call(clawbook, 'GET /conversations/conv_000006/messages');
    expect(body.data).toHaveLength(7);
    expect(body.meta.pagination.total).toBe(7);
    for (const message of body.data) expect(message.conversation_id).toBe('conv_000006');
  });
});
