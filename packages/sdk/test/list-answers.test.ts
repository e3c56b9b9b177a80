import { describe, expect, it } from 'vitest';
import { collect, listener, ok, rejection, useClawBook } from './use-clawbook.ts';

const { newClient, answer } = useClawBook();

const conversation = {
  id: 'conv_1',
  platform: 'telegram',
  status: 'active',
  created_at: '2026-01-01T00:00:00Z',
};
const other = { ...conversation, id: 'conv_2' };
const paged = (pagination: unknown, data: unknown = [conversation]) => ok(data, { meta: { pagination } });

describe('a list whose answer has no complete pagination', () => {
  it('reads a bare list as the only page', async () => {
    const seen = answer('GET /conversations', Response.json([conversation, other]));
    const page = await newClient().conversations.list();
    expect(page.data).toEqual([conversation, other]);
    expect(page.pagination).toEqual({ page: 1, per_page: 2, total: 2, total_pages: 1 });
    expect(page.hasNextPage()).toBe(false);
    expect(await collect(newClient().conversations.list())).toHaveLength(2);
    expect(seen).toHaveLength(2);
  });

  it('reads a list in an envelope without meta', async () => {
    answer('GET /conversations', Response.json({ success: true, data: [conversation] }));
    const page = await newClient().conversations.list({ page: 3 });
    expect(page.pagination).toMatchObject({ page: 3, total_pages: 3 });
    expect(page.hasNextPage()).toBe(false);
  });

  it('reads an empty bare list', async () => {
    answer('GET /conversations', Response.json([]));
    expect(await collect(newClient().conversations.list())).toEqual([]);
  });

  it('works out the number of pages from the total', async () => {
    const seen = answer(
      'GET /conversations',
      paged({ page: 1, per_page: 1, total: 2 }),
      paged({ page: 2, per_page: 1, total: 2 }, [other]),
    );
    expect(await collect(newClient().conversations.list())).toEqual([conversation, other]);
    expect(seen).toHaveLength(2);
  });

  it('reads to the end a list that does not number its pages', async () => {
    const seen = answer(
      'GET /conversations',
      paged({ per_page: 1, total: 2, total_pages: 2 }),
      paged({ per_page: 1, total: 2, total_pages: 2 }, [other]),
    );
    const first = await newClient().conversations.list();
    const second = await first.getNextPage();
    expect(second.pagination.page).toBe(2);
    expect(second.hasNextPage()).toBe(false);
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['nothing', undefined],
    ['numbers that are texts', { page: '1', per_page: '1', total: '2', total_pages: '2' }],
    ['something else', 'page 1 of 2'],
  ])('reports it, since items may be missing, when it is %s', async (_, pagination) => {
    answer('GET /conversations', paged(pagination));
    const drift = listener();
    await newClient({ on: { drift } }).conversations.list();
    expect(drift).toHaveBeenCalledOnce();
  });

  it('does not go round in circles when each page says that it is the first', async () => {
    const seen = answer('GET /conversations', paged({ page: 1, per_page: 1, total: 3, total_pages: 3 }));
    let page = await newClient().conversations.list();
    for (let turn = 0; turn < 6 && page.hasNextPage(); turn++) page = await page.getNextPage();
    expect(seen.map(({ url }) => new URL(url).search)).toEqual(['', '?page=2', '?page=3']);
  });
});

describe('a list that changes while it is read', () => {
  it('is read to its new end when it grows', async () => {
    const seen = answer(
      'GET /conversations',
      paged({ page: 1, per_page: 1, total: 1, total_pages: 2 }),
      paged({ page: 2, per_page: 1, total: 3, total_pages: 3 }, [other]),
      paged({ page: 3, per_page: 1, total: 3, total_pages: 3 }, [{ ...other, id: 'conv_3' }]),
    );
    expect(await collect(newClient().conversations.list())).toHaveLength(3);
    expect(seen).toHaveLength(3);
  });

  it('ends early when it shrinks, after a look at what moved to the page before', async () => {
    const seen = answer(
      'GET /conversations',
      paged({ page: 1, per_page: 1, total: 3, total_pages: 3 }),
      paged({ page: 2, per_page: 1, total: 1, total_pages: 1 }, []),
    );
    expect(await collect(newClient().conversations.list())).toHaveLength(1);
    expect(seen.map(({ url }) => new URL(url).search)).toEqual(['', '?page=2', '?page=1']);
  });
});

describe('an answer that is no list', () => {
  it.each([
    ['an object', { id: 'conv_1' }],
    ['null', null],
    ['a text', 'none'],
  ])('rejects for %s, with the call, the place of it and what came', async (_, data) => {
    answer('GET /conversations', ok(data));
    const drift = listener();
    const error = await rejection(newClient({ on: { drift } }).conversations.list());
    expect(drift).toHaveBeenCalledOnce();
    expect(error).toMatchObject({
      kind: 'response_validation',
      message: expect.stringMatching(/^conversations\.list: .*expected a list, got /),
      data,
      requestId: 'req_test',
    });
    expect.soft(error).toHaveProperty('stack', expect.stringContaining('list-answers.test.ts'));
    expect.soft(error).toHaveProperty('request', {
      endpoint: 'conversations.list',
      method: 'GET',
      url: 'https://clawbook.test/api/v1/conversations',
    });
  });

  it('rejects for `success: false` in the middle', async () => {
    answer('GET /conversations', paged({ page: 1, per_page: 1, total: 2, total_pages: 2 }), () =>
      Response.json({ success: false, error: { code: 'GONE', message: 'Gone' } }),
    );
    expect(await rejection(collect(newClient().conversations.list()))).toMatchObject({ code: 'GONE' });
  });
});
