import type { ClientOptions, FetchFunction } from 'clawbook-sdk';
import { describe, expect, it, vi } from 'vitest';
import { collect, failed, listener, ok, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, answer } = useClawBook();

const pagesAsked = () => clawbook.requests.map(({ query }) => Number(query['page'] ?? 1));

/** A fetch that lets ClawBook answer when it is told to, and remembers how many requests were in flight. */
function slowFetch() {
  const seen = { inFlight: 0, most: 0 };
  const fetch: FetchFunction = async (url, init) => {
    seen.most = Math.max(seen.most, ++seen.inFlight);
    try {
      // Later pages answer first.
      const page = Number(new URL(url).searchParams.get('page') ?? 1);
      for (let turn = 0; turn < 20 * (12 - page); turn++) await Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
      return await clawbook.fetch(url, init);
    } finally {
      seen.inFlight--;
    }
  };
  return { fetch, seen };
}

describe('iteration', () => {
  it('ends at total_pages without one call more', async () => {
    expect(await collect(newClient().conversations.list({ per_page: 15 }))).toHaveLength(45);
    expect(pagesAsked()).toEqual([1, 2, 3]);
  });

  it('of an empty list asks once', async () => {
    expect(await collect(newClient().conversations.list({ platform: 'nowhere' }))).toEqual([]);
    expect(pagesAsked()).toEqual([1]);
  });

  it('fetches a page only when it is needed, and stops with break', async () => {
    const asked: number[] = [];
    for await (const _ of newClient().conversations.list({ per_page: 5 })) {
      asked.push(clawbook.requests.length);
      if (asked.length === 6) break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual([1, 1, 1, 1, 1, 2]);
    expect(pagesAsked()).toEqual([1, 2]);
  });

  it('begins anew each time, with the same first page', async () => {
    const list = newClient().conversations.list({ per_page: 40 });
    expect(await collect(list)).toEqual(await collect(list));
    expect(pagesAsked()).toEqual([1, 2, 2]);
  });

  it('gives an item that moves to the next page once', async () => {
    const ids: string[] = [];
    for await (const { id } of newClient().conversations.list({ per_page: 10, sort: '-created_at' })) {
      if (ids.length === 10 || ids.length === 20) {
        const created_at = `2026-02-0${ids.length / 10}T00:00:00Z`;
        const arrived = { id: `conv_new${ids.length}`, platform: 'telegram', status: 'active', created_at };
        clawbook.state.conversations.push(arrived);
      }
      ids.push(id);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(45);
    expect(pagesAsked()).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives items without an id, or with the same text in another field, all', async () => {
    answer('GET /conversations', ok([{ name: 'a' }, { name: 'a' }, null, 'a', 'a', { id: 1 }, { id: 1 }]));
    expect(await newClient({ validation: 'off' }).conversations.list().toArray()).toHaveLength(7);
  });

  it('rejects at a page that fails in the middle, after the pages before it', async () => {
    const page = (number: number) =>
      ok([{ id: `conv_${number}` }], {
        meta: { pagination: { page: number, per_page: 1, total: 3, total_pages: 3 } },
      });
    answer('GET /conversations', page(1), failed(404), page(3));
    const ids: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { id } of newClient({ validation: 'off' }).conversations.list()) ids.push(id);
    };
    const error = await rejection(read());
    expect(error).toMatchObject({ kind: 'not_found', request: { endpoint: 'conversations.list' } });
    expect(error).toHaveProperty('stack', expect.stringContaining('list-reading.test.ts'));
    expect(ids).toEqual(['conv_1']);
  });
});

describe('pages()', () => {
  it('gives each page as it came, with what moved', async () => {
    const sizes: number[] = [];
    const requestIds = new Set<unknown>();
    for await (const page of newClient().conversations.list({ per_page: 20 }).pages()) {
      sizes.push(page.data.length);
      requestIds.add(page.requestId);
    }
    expect(sizes).toEqual([20, 20, 5]);
    expect(requestIds).toEqual(new Set([undefined]));
  });

  it.each([{ concurrency: 0 }, { concurrency: 1.5 }, { concurrency: '2' }, { limit: 2 }, 5, null])(
    'refuses %j',
    async (options) => {
      const pages = newClient()
        .conversations.list()
        .pages(options as never);
      expect(await rejection(collect(pages))).toMatchObject({ kind: 'configuration', outcome: 'not_sent' });
      expect(clawbook.requests).toEqual([]);
    },
  );
});

describe('toArray()', () => {
  it.each([
    [1, 1, [1]],
    [15, 15, [1]],
    [16, 16, [1, 2]],
    [500, 45, [1, 2, 3]],
  ])('with the limit %i gives %i items and fetches no page more', async (limit, length, asked) => {
    const items = await newClient().conversations.list({ per_page: 15 }).toArray({ limit });
    expect(items).toHaveLength(length);
    expect(pagesAsked()).toEqual(asked);
  });

  it('fetches no page beyond the limit ahead', async () => {
    const list = newClient().conversations.list({ per_page: 5 });
    expect(await list.toArray({ limit: 11, concurrency: 5 })).toHaveLength(11);
    expect(pagesAsked().toSorted((one, other) => one - other)).toEqual([1, 2, 3]);
  });

  it.each([{ limit: 0 }, { limit: -1 }, { limit: 2.5 }, { limit: '5' }, { limit: Number.NaN }, { max: 5 }])(
    'refuses %j',
    async (options) => {
      const reading = newClient()
        .conversations.list()
        .toArray(options as never);
      expect(await rejection(reading)).toMatchObject({ kind: 'configuration', outcome: 'not_sent' });
      expect(clawbook.requests).toEqual([]);
    },
  );
});

describe('concurrency', () => {
  const read = (options: ClientOptions, concurrency: number) =>
    newClient(options).conversations.list({ per_page: 5 }, { concurrency }).toArray();

  it.each([
    [1, 1],
    [3, 3],
    [8, 5],
  ])('%i has at most %i pages in flight, and keeps the order', async (concurrency, most) => {
    const { fetch, seen } = slowFetch();
    const items = await read({ fetch }, concurrency);
    expect(items.map(({ id }) => id)).toEqual(clawbook.state.conversations.map(({ id }) => id));
    expect(seen.most).toBe(most);
    expect(clawbook.requests).toHaveLength(9);
  });

  it('has the next pages under way while one is read; one at a time has none', async () => {
    const askedWhileReading = async (concurrency: number): Promise<number> => {
      clawbook.reset();
      const { fetch } = slowFetch();
      const client = newClient({ fetch });
      for await (const _ of client.conversations.list({ per_page: 5 }, { concurrency }).pages()) {
        for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
        break;
      }
      return clawbook.requests.length;
    };
    expect(await askedWhileReading(1)).toBe(1);
    expect(await askedWhileReading(3)).toBe(3);
  });

  it('is bounded by maxConcurrent', async () => {
    const { fetch, seen } = slowFetch();
    expect(await read({ fetch, maxConcurrent: 2 }, 8)).toHaveLength(45);
    expect(seen.most).toBe(2);
  });

  it('can be told to pages() and toArray() as well', async () => {
    const { fetch, seen } = slowFetch();
    const list = newClient({ fetch }).conversations.list({ per_page: 5 });
    expect(await collect(list.pages({ concurrency: 4 }))).toHaveLength(9);
    expect(seen.most).toBe(4);
  });

  it('ends the pages under way with break, and rejects nobody', async () => {
    const unhandled = listener();
    process.on('unhandledRejection', unhandled);
    const asked: string[] = [];
    const aborted: string[] = [];
    const fetch: FetchFunction = (url, init) => {
      const page = new URL(url).searchParams.get('page') ?? '1';
      asked.push(page);
      if (Number(page) <= 2) return clawbook.fetch(url, init);
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => {
          aborted.push(page);
          reject(init.signal?.reason);
        });
      });
    };
    const list = newClient({ fetch }).conversations.list({ per_page: 5 }, { concurrency: 3 });
    for await (const page of list.pages()) {
      if (page.pagination.page === 2) break;
    }
    // How many are under way is not told; those that are, end.
    await vi.waitFor(() => expect(aborted).toEqual(asked.slice(2)));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    expect(aborted).toContain('3');
    expect(asked.length).toBeLessThan(6);
  });

  it.each([0, -1, 1.5, '2', Number.NaN, Infinity])('refuses %j', async (concurrency) => {
    const list = newClient().conversations.list({}, { concurrency: concurrency as number });
    expect(await rejection(list)).toMatchObject({ message: expect.stringContaining('`concurrency`') });
    expect(clawbook.requests).toEqual([]);
  });
});

describe('a long list', () => {
  it.each([1, 4, 16])('lets a send have its turn, with a concurrency of %i', async (concurrency) => {
    const asked: string[] = [];
    const fetch: FetchFunction = async (url, init) => {
      asked.push(init.method ?? 'GET');
      await new Promise((resolve) => setImmediate(resolve));
      return await clawbook.fetch(url, init);
    };
    const client = newClient({ fetch, maxConcurrent: 1 });
    let before = 0;
    for await (const page of client.conversations.list({ per_page: 1 }, { concurrency }).pages()) {
      if (page.pagination.page !== 10) continue;
      before = asked.length;
      void client.messages.send({ platform: 'telegram', recipient: '1', message: 'Hello!' });
    }
    // Those that were in the queue already go first, and no page that was asked for later.
    expect(asked.indexOf('POST') - before).toBeLessThan(concurrency);
  });
});
