import type { Page } from './page.ts';

/**
 * The items of pages, each once: an item moves to the next page when a new one arrives at the front while a
 * list is read, and would come again. The ids that were given are kept until the end, some 100 bytes each.
 */
export async function* uniqueItems<Item>(
  pages: AsyncIterable<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  const seen = new Set<string>();
  for await (const page of pages) {
    for (const item of page.data) {
      const id = idOf(item);
      if (id !== undefined && seen.has(id)) continue;
      if (id !== undefined) seen.add(id);
      yield item;
    }
  }
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}
