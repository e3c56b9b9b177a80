import type { Pagination, WireQuery } from '@clawbook/contract';
import { matchesFilters } from './matches-filters.ts';
import { sortItems } from './sort-items.ts';

const defaultPerPage = 20;

/** The items that a list's query asks for: filtered, sorted, and one page of them. */
export function selectPage<Item extends object>(
  items: readonly Item[],
  query: WireQuery,
): { items: Item[]; pagination: Pagination } {
  const page = Number(query['page'] ?? 1);
  const perPage = Number(query['per_page'] ?? defaultPerPage);
  const selected = sortItems(
    items.filter((item) => matchesFilters(item, query)),
    query['sort'],
  );
  return {
    items: selected.slice((page - 1) * perPage, page * perPage),
    pagination: {
      page,
      per_page: perPage,
      total: selected.length,
      total_pages: Math.ceil(selected.length / perPage),
    },
  };
}
