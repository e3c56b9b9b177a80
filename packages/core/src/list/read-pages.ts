import { Iteration } from './iteration.ts';
import type { Page } from './page.ts';
import type { PageReader } from './page-reader.ts';

/**
 * The pages in order, each once and as the server gave it.
 *
 * @param open begins to read the pages; what it throws, the iteration rejects with
 */
export function readPages<Item>(open: () => PageReader<Item>): Iteration<Page<Item>> {
  let pages: PageReader<Item> | undefined;
  return new Iteration(async function* goOn() {
    pages ??= open();
    try {
      for (let page = await pages.read(); page !== undefined; page = await pages.read()) yield page;
    } finally {
      pages.stop();
    }
  });
}
