import { Iteration } from './iteration.ts';
import type { PageReader } from './page-reader.ts';
import { RecentIds } from './recent-ids.ts';
import { Seam } from './seam.ts';

/**
 * The items of the pages, in order and each once: one that moves to a later page when a new one arrives at the front
 * is not given again, and one that moves to an earlier page when others are deleted is fetched from there.
 *
 * @param open begins to read the pages; what it throws, the iteration rejects with
 * @param ids what is remembered of the items that were given
 */
export function readItems<Item>(
  open: () => PageReader<Item>,
  ids: RecentIds = new RecentIds(),
): Iteration<Item> {
  let pages: PageReader<Item> | undefined;
  const seam = new Seam();

  return new Iteration(async function* goOn() {
    pages ??= open();
    try {
      for (let page = await pages.read(); page !== undefined; page = await pages.read()) {
        const { page: number, total_pages } = page.pagination;
        const canGoBack = number > pages.start && !ids.isEmpty;
        const join = canGoBack ? seam.join(page, (item) => ids.has(idOf(item))) : seam.begin(page);
        if (join === 'look_back' && number - 1 <= total_pages) {
          pages.lookBack(page);
          continue;
        }
        if (join !== 'joins') {
          pages.goBack(Math.max(pages.start, Math.min(number - 1, total_pages)));
          continue;
        }
        let hadNew = false;
        for (const item of page.data) {
          const id = idOf(item);
          if (ids.has(id)) continue;
          ids.add(id);
          hadNew = true;
          yield item;
        }
        seam.give(page, { hadNew });
      }
    } finally {
      pages.stop();
    }
  });
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}
