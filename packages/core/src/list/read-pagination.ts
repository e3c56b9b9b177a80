import type { Meta, Pagination } from '@clawbook/contract';

/**
 * Where a page stands. What the server leaves out is completed: the number of pages from the total; without
 * any of it, the page counts as the last one, since nothing says that there are more.
 *
 * @param asked the number of the page that was asked for
 * @param length how many items came
 */
export function readPagination(meta: Meta, asked: number, length: number): Pagination {
  const told: Partial<Record<keyof Pagination, unknown>> = meta.pagination ?? {};
  const perPage = wholeNumber(told.per_page) ?? length;
  const total = wholeNumber(told.total);
  const totalPages =
    wholeNumber(told.total_pages) ??
    (total === undefined || perPage === 0 ? asked : Math.ceil(total / perPage));
  return {
    // Not what the server calls it: one that calls every page the first would be asked for the second for ever.
    page: asked,
    per_page: perPage,
    total: total ?? (asked - 1) * perPage + length,
    total_pages: totalPages,
  };
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}
