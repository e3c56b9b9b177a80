import { describe, expect, it } from 'vitest';
import { ChangingList } from '../../test/changing-list.ts';
import { settle } from '../../test/fake-clock.ts';
import { collect, PageServer } from '../../test/page-server.ts';
import { rejectionOf } from '../../test/refusals.ts';
import { Page } from './page.ts';
import { PageReader } from './page-reader.ts';
import { readItems } from './read-items.ts';
import { RecentIds } from './recent-ids.ts';

/** Reads a list to its end; `onItem` is called with each id and all that were given until then. */
async function read(
  list: ChangingList,
  { onItem, ...how }: { onItem?: (id: string) => unknown; concurrency?: number; start?: number } = {},
): Promise<string> {
  const ids: string[] = [];
  for await (const { id } of readItems(() => list.open(how))) {
    ids.push(id);
    onItem?.(id);
  }
  return ids.join('');
}

/** Reads a list of one page. */
function readPage<Item>(data: Item[]): Promise<Item[]> {
  const pagination = { page: 1, per_page: 20, total: data.length, total_pages: 1 };
  const fetchPage = () => Promise.reject(new Error('not called'));
  const page = new Page(data, pagination, undefined, {
    fetchPage,
    itemsFrom: () => {
      throw new Error('not called');
    },
  });
  const first = () => Promise.resolve(page);
  return collect(readItems(() => new PageReader({ start: 1, first, fetchPage, concurrency: 1 })));
}

describe('readItems', () => {
  it.each([[[{ name: 'x' }, { name: 'x' }]], [['x', 'x', null]], [[{ id: 1 }, { id: 1 }]]])(
    'gives all of %j, which have no id to tell them apart',
    async (items: unknown[]) => {
      expect(await readPage(items)).toEqual(items);
    },
  );

  it('asks for each page once while nothing changes', async () => {
    const list = new ChangingList('abcdefg', 2);
    expect(await read(list, { concurrency: 3 })).toBe('abcdefg');
    expect(list.asked).toEqual([1, 2, 3, 4]);
  });

  it('gives an item once that a new one at the front moves to the next page', async () => {
    const list = new ChangingList('abcdef', 2);
    const arrive = (id: string) => {
      if ('bd'.includes(id)) list.ids.unshift(id.toUpperCase());
    };
    expect(await read(list, { onItem: arrive })).toBe('abcdef');
  });

  it('gives every item of a list that is emptied while it is read', async () => {
    const list = new ChangingList('abcdefghij', 2);
    expect(await read(list, { onItem: (id) => list.remove(id) })).toBe('abcdefghij');
    expect(list.ids).toEqual([]);
    expect(list.asked.length).toBeLessThanOrEqual(10);
  });

  it('fetches an item from the page that it moved to, and keeps the order', async () => {
    const list = new ChangingList('abcdefgh', 2);
    expect(await read(list, { onItem: (id) => id === 'c' && list.remove('a') })).toBe('abcdefgh');
    expect(list.asked).toEqual([1, 2, 3, 2, 4]);
  });

  it('goes back as far as items moved', async () => {
    const list = new ChangingList('abcdefghijkl', 2);
    const clear = (id: string) => id === 'f' && list.remove('a', 'b', 'c', 'd', 'e');
    expect(await read(list, { onItem: clear })).toBe('abcdefghijkl');
    expect(list.asked).toEqual([1, 2, 3, 4, 3, 2, 1, 2, 3, 4]);
  });

  it('looks back once where items behind are deleted, and no further', async () => {
    const list = new ChangingList('abcdefghijklmnop', 2);
    const clear = (id: string) => id === 'd' && list.remove('k', 'l', 'm', 'n', 'o', 'p');
    expect(await read(list, { onItem: clear })).toBe('abcdefghij');
    expect(list.asked).toEqual([1, 2, 3, 2, 4, 5]);
  });

  it('ends where nothing is left', async () => {
    const list = new ChangingList('abcdefghij', 2);
    expect(await read(list, { onItem: (id) => id === 'f' && list.ids.splice(0) })).toBe('abcdef');
    expect(list.asked).toEqual([1, 2, 3, 4]);
  });

  it('does not go back before the page that it began with', async () => {
    const list = new ChangingList('abcdefgh', 2);
    expect(
      await read(list, { start: 2, onItem: (id) => id === 'd' && list.remove('a', 'b', 'c', 'd') }),
    ).toBe('cdgh');
    expect(Math.min(...list.asked)).toBe(2);
  });

  it('finds an item that moved between two pages that were asked for at a time', async () => {
    const list = new ChangingList('abcdef', 2);
    // The third page is looked up before the second, and a new item arrives in between.
    list.onAsked = async (number) => {
      if (number !== 2 || list.ids.includes('N')) return;
      await settle();
      list.ids.unshift('N');
    };
    expect(await read(list, { concurrency: 3 })).toBe('abcdef');
  });

  it('is not led in circles by a total that is nonsense', async () => {
    const server = new PageServer(6);
    const totals = [12, 3, 9, 1, 12, 0];
    const asked: number[] = [];
    const fetchPage = async (number: number) => {
      asked.push(number);
      const page = server.page(number);
      return Object.assign(page, {
        pagination: { ...page.pagination, total: totals[number - 1] ?? 0 },
      });
    };
    const open = () => new PageReader({ start: 1, first: () => fetchPage(1), fetchPage, concurrency: 1 });
    expect(await collect(readItems(open))).toHaveLength(12);
    expect(asked.length).toBeLessThan(50);
  });

  it('remembers a bounded number of ids', async () => {
    const ids = new RecentIds(10);
    const list = new ChangingList(1_000, 5);
    expect(await collect(readItems(() => list.open(), ids))).toHaveLength(1_000);
    const known = list.ids.filter((id) => ids.has(id));
    expect(known.length).toBeGreaterThanOrEqual(10);
    expect(known.length).toBeLessThanOrEqual(20);
    expect(known).toContain('999');
  });

  it('goes on with the page that failed when it is asked for more, and gives nothing twice', async () => {
    const list = new ChangingList('abcdef', 2);
    let failures = 2;
    list.onAsked = (number) => {
      if (number !== 2 || failures === 0) return;
      failures--;
      throw new Error('page 2 failed');
    };
    const items = readItems(() => list.open({ concurrency: 2 }));
    const ids: string[] = [];
    const go = async (): Promise<void> => {
      for await (const { id } of items) {
        ids.push(id);
        if (id === 'b' && failures > 0) list.ids.unshift('N');
      }
    };
    expect(await rejectionOf(go())).toMatchObject({ message: 'page 2 failed' });
    expect(await rejectionOf(go())).toMatchObject({ message: 'page 2 failed' });
    await go();
    expect(ids.join('')).toBe('abcdef');
    expect(await items.next()).toEqual({ value: undefined, done: true });
  });

  it('goes on with the first page when that failed', async () => {
    const list = new ChangingList('abc', 2);
    let isBroken = true;
    list.onAsked = () => {
      if (isBroken) throw new Error('broken');
    };
    const items = readItems(() => list.open());
    await rejectionOf(items.next());
    isBroken = false;
    expect(await collect(items)).toHaveLength(3);
  });

  it('is over when it was left', async () => {
    const list = new ChangingList('abcdef', 2);
    const items = readItems(() => list.open());
    for await (const { id } of items) if (id === 'c') break;
    expect(await collect(items)).toEqual([]);
    expect(list.asked).toEqual([1, 2]);
  });

  it('is over when it was left after a failure', async () => {
    const list = new ChangingList('abcdef', 2);
    list.onAsked = () => {
      throw new Error('broken');
    };
    const items = readItems(() => list.open());
    await rejectionOf(items.next());
    await items.return();
    expect(await collect(items)).toEqual([]);
    expect(list.asked).toEqual([1]);
  });
});
