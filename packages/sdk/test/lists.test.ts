import type { ConversationListParams } from 'clawbook-sdk';
import { Page, PagePromise } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { collect, listener, ok, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, answer } = useClawBook();

const conversationsOn = (platform: string): string[] =>
  clawbook.state.conversations.filter((each) => each.platform === platform).map(({ id }) => id);
const queries = () => clawbook.requests.map(({ query }) => query);

describe('the snippets of the design', () => {
  it('iterates all items, filtered and sorted', async () => {
    const client = newClient();
    const ids: string[] = [];
    for await (const conversation of client.conversations.list({
      platform: 'telegram',
      sort: '-created_at',
    })) {
      ids.push(conversation.id);
    }
    expect(ids).toEqual(conversationsOn('telegram').reverse());
    expect(clawbook.requests).toHaveLength(1);
  });

  it('awaits one page', async () => {
    const client = newClient();
    const page = await client.conversations.list({ page: 2, per_page: 20 });
    expect(page).toBeInstanceOf(Page);
    expect(page.data.map(({ id }) => id)).toEqual(
      clawbook.state.conversations.slice(20, 40).map(({ id }) => id),
    );
    expect(page.pagination).toEqual({ page: 2, per_page: 20, total: 45, total_pages: 3 });
    expect(page.hasNextPage()).toBe(true);
    const last = await page.getNextPage();
    expect(last.data).toHaveLength(5);
    expect(last.hasNextPage()).toBe(false);
    expect(queries()).toEqual([
      { page: '2', per_page: '20' },
      { page: '3', per_page: '20' },
    ]);
  });

  it('awaits a page after the last, which is empty', async () => {
    const client = newClient();
    const page = await client.conversations.list({ page: 2, per_page: 50 });
    expect(page.data).toEqual([]);
    expect(page.hasNextPage()).toBe(false);
  });

  it('iterates pages', async () => {
    const client = newClient();
    const sizes: number[] = [];
    for await (const page of client.conversations.list().pages()) {
      sizes.push(page.data.length);
    }
    expect(sizes).toEqual([20, 20, 5]);
  });

  it('reads into an array', async () => {
    const client = newClient();
    const latest = await client.conversations
      .list({ sort: ['-created_at', 'platform'] })
      .toArray({ limit: 500 });
    expect(latest.map(({ id }) => id)).toEqual(clawbook.state.conversations.map(({ id }) => id).reverse());
    expect(queries().map((query) => query['sort'])).toEqual(Array(3).fill('-created_at,platform'));
  });
});

describe('the parameters', () => {
  it('are sent in the form of the wire, and repeated with each page', async () => {
    const params = {
      platform: 'telegram',
      status: 'active',
      start_date: '2026-01-11',
      end_date: new Date('2026-01-30T23:59:59.999Z'),
      sort: ['-message_count', 'created_at'],
      per_page: 4,
    } satisfies ConversationListParams;
    const found = await collect(newClient().conversations.list(params));
    const filters = {
      platform: 'telegram',
      status: 'active',
      start_date: '2026-01-11',
      end_date: '2026-01-30',
      sort: '-message_count,created_at',
      per_page: '4',
    };
    expect(found.length).toBeGreaterThan(4);
    expect(queries()[0]).toEqual(filters);
    expect(queries().slice(1)).toEqual(
      queries()
        .slice(1)
        .map((_, index) => ({ ...filters, page: String(index + 2) })),
    );
    expect(found.every(({ platform, status }) => platform === 'telegram' && status === 'active')).toBe(true);
  });

  it.each([
    [new Date('2026-01-31T23:30:00-05:00'), '2026-02-01'],
    [new Date('2026-02-01T00:30:00+02:00'), '2026-01-31'],
    ['2024-02-29', '2024-02-29'],
  ])('take the UTC day of %s', async (start_date, day) => {
    await newClient().messages.list({ start_date });
    expect(queries()).toEqual([{ start_date: day }]);
  });

  it('leave out what is undefined', async () => {
    await newClient().messages.list({ platform: undefined, sort: undefined, page: undefined });
    expect(queries()).toEqual([{}]);
  });

  it('pass values that the SDK does not know', async () => {
    await newClient().conversations.list({ platform: 'signal', status: 'snoozed' });
    expect(queries()).toEqual([{ platform: 'signal', status: 'snoozed' }]);
  });

  it('are taken at once and never changed', async () => {
    const sort: ('created_at' | 'platform')[] = ['created_at'];
    const start_date = new Date('2026-01-01T00:00:00Z');
    const params: ConversationListParams = { platform: 'telegram', sort, start_date, per_page: 10 };
    const list = newClient().conversations.list(Object.freeze(params));
    sort.push('platform');
    start_date.setUTCFullYear(2027);
    await collect(list);
    const filters = { platform: 'telegram', sort: 'created_at', start_date: '2026-01-01', per_page: '10' };
    expect(queries()).toEqual([filters, { ...filters, page: '2' }]);
    expect(params).toEqual({ platform: 'telegram', sort, start_date, per_page: 10 });
  });

  it('hold on every page as they were, with those of the request options', async () => {
    const query = { channel: 'main' };
    const headers: Record<string, string> = { 'x-team': 'support' };
    const meta = { pagination: { page: 1, per_page: 1, total: 2, total_pages: 2 } };
    const seen = answer('GET /conversations', ok([], { meta }));
    const first = await newClient().conversations.list({}, { query, headers });
    query.channel = 'other';
    headers['x-team'] = 'other';
    await first.getNextPage();
    expect(seen.map(({ url }) => new URL(url).search)).toEqual(['?channel=main', '?page=2&channel=main']);
    expect(seen.map((request) => request.headers.get('x-team'))).toEqual(['support', 'support']);
  });

  it('may be read on from a page that was awaited', async () => {
    const page = await newClient().conversations.list({ page: 2, per_page: 20 });
    expect(await collect(page)).toHaveLength(25);
    expect(queries().map(({ page: number }) => number)).toEqual(['2', '3']);
  });

  it('may begin in the middle', async () => {
    const found = await collect(newClient().conversations.list({ page: 2, per_page: 20 }));
    expect(found).toHaveLength(25);
    expect(queries().map(({ page }) => page)).toEqual(['2', '3']);
  });

  it('lose no page to a page number in the request options', async () => {
    const list = newClient().conversations.list({ per_page: 20 }, { query: { page: 2 } });
    const outcome = await collect(list).then(
      (items) => items.length,
      () => 'refused',
    );
    expect([25, 45, 'refused']).toContain(outcome);
  });
});

describe('a list', () => {
  it('is a PagePromise, which is sent once however often it is awaited', async () => {
    const list = newClient().conversations.list();
    expect(list).toBeInstanceOf(PagePromise);
    const [one, other] = [await list, await list];
    expect(one).toBe(other);
    await list.withResponse();
    expect(clawbook.requests).toHaveLength(1);
  });

  it('works with then, catch, finally and Promise.all', async () => {
    const list = newClient().conversations.list({ per_page: 1 });
    expect(await list.then(({ data }) => data.length)).toBe(1);
    expect(await list.catch(() => 'failed')).toBe(await list);
    expect((await list.finally(() => {})).data).toHaveLength(1);
    const [first, again] = await Promise.all([list, list]);
    expect(first).toBe(again);
    expect(clawbook.requests).toHaveLength(1);
  });

  it('sends and rejects nothing if it is never awaited, even with bad parameters', async () => {
    const unhandled = listener();
    process.on('unhandledRejection', unhandled);
    const client = newClient();
    void client.conversations.list();
    void client.conversations.list({ page: 0 });
    void client.conversations.list({ start_date: 'yesterday' }, { concurrency: 0 });
    void client.conversations.messages('');
    void client.conversations.list({}, { signal: AbortSignal.abort() });
    client.conversations.list().pages();
    client.conversations.list({ page: 0 })[Symbol.asyncIterator]();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(clawbook.requests).toEqual([]);
  });

  it('with bad parameters rejects each way of reading it', async () => {
    const list = newClient().conversations.list({ per_page: 0 });
    for (const reading of [
      list,
      list.withResponse(),
      list.asResponse(),
      list.toArray(),
      collect(list),
      collect(list.pages()),
    ]) {
      expect(await rejection(reading)).toMatchObject({
        kind: 'configuration',
        message: expect.stringContaining('conversations.list: `per_page`'),
      });
    }
    expect(clawbook.requests).toEqual([]);
  });

  it('refuses to get the page after the last', async () => {
    const page = await newClient().webhooks.list();
    expect(page.hasNextPage()).toBe(false);
    expect(await rejection(page.getNextPage())).toMatchObject({
      kind: 'configuration',
      message: 'Page 1 is the last of 1: ask hasNextPage() before getNextPage().',
    });
  });
});
