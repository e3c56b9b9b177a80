import { describe, expect, it } from 'vitest';
import { collect, PageServer } from '../../test/page-server.ts';
import { Page } from './page.ts';
import { uniqueItems } from './unique-items.ts';

const server = new PageServer(3);

async function* pages<Item>(...lists: Item[][]): AsyncGenerator<Page<Item>> {
  for (const data of lists) {
    yield new Page(data, server.page(1).pagination, undefined, {
      fetchPage: () => Promise.reject(new Error('not called')),
      itemsFrom: () => uniqueItems(pages<Item>()),
    });
  }
}

describe('uniqueItems', () => {
  it('gives an item once that moved to the next page while the list was read', async () => {
    const items = uniqueItems(pages([{ id: 'c' }, { id: 'b' }], [{ id: 'b' }, { id: 'a' }]));
    expect(await collect(items)).toEqual([{ id: 'c' }, { id: 'b' }, { id: 'a' }]);
  });

  it.each([[[{ name: 'x' }, { name: 'x' }]], [['x', 'x', null]], [[{ id: 1 }, { id: 1 }]]])(
    'gives all of %j, which have no id to tell them apart',
    async (list: unknown[]) => {
      expect(await collect(uniqueItems(pages(list)))).toEqual(list);
    },
  );
});

describe('Page', () => {
  it('fetches the next one until the last', async () => {
    const long = new PageServer(2);
    const first = long.page(1);
    expect(first.hasNextPage()).toBe(true);
    const next = first.getNextPage();
    long.answer(2);
    const last = await next;
    expect(last.pagination.page).toBe(2);
    expect(last.hasNextPage()).toBe(false);
    await expect(last.getNextPage()).rejects.toThrow(
      'Page 2 is the last of 2: ask hasNextPage() before getNextPage().',
    );
  });

  it('shows items and pagination as JSON, and nothing of how it is fetched', () => {
    expect(Object.keys(JSON.parse(JSON.stringify(server.page(1))))).toEqual(['data', 'pagination']);
  });
});
