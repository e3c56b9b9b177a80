import type { Meta } from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import { readPagination } from './read-pagination.ts';

describe('readPagination', () => {
  it('gives what the server says', () => {
    const pagination = { page: 2, per_page: 20, total: 150, total_pages: 8 };
    expect(readPagination({ pagination }, 2, 20)).toEqual(pagination);
  });

  it.each<[string, unknown, number, number, object]>([
    ['nothing', undefined, 1, 3, { page: 1, per_page: 3, total: 3, total_pages: 1 }],
    ['nothing, on a later page', {}, 3, 5, { page: 3, per_page: 5, total: 15, total_pages: 3 }],
    ['nothing, and no items', {}, 1, 0, { page: 1, per_page: 0, total: 0, total_pages: 1 }],
    [
      'the total alone',
      { total: 41, per_page: 20 },
      1,
      20,
      { page: 1, per_page: 20, total: 41, total_pages: 3 },
    ],
    [
      'the total without the page size',
      { total: 41 },
      1,
      20,
      { page: 1, per_page: 20, total: 41, total_pages: 3 },
    ],
    [
      'the number of pages alone',
      { total_pages: 4 },
      2,
      20,
      { page: 2, per_page: 20, total: 40, total_pages: 4 },
    ],
    [
      'an empty list',
      { page: 1, per_page: 20, total: 0, total_pages: 0 },
      1,
      0,
      { total: 0, total_pages: 0 },
    ],
    ['no page size', { per_page: 0, total: 5 }, 1, 5, { total: 5, total_pages: 1 }],
    [
      'texts',
      { page: '2', per_page: '20', total: '150', total_pages: '8' },
      2,
      20,
      { page: 2, per_page: 20, total_pages: 2 },
    ],
    [
      'nonsense',
      { page: -1, per_page: 2.5, total: null, total_pages: Number.NaN },
      1,
      3,
      { page: 1, per_page: 3, total_pages: 1 },
    ],
    ['null', null, 1, 3, { page: 1, total_pages: 1 }],
    ['a text', 'page 1 of 8', 1, 3, { page: 1, total_pages: 1 }],
  ])('completes %s', (_, pagination, asked, length, expected) => {
    expect(readPagination({ pagination } as Meta, asked, length)).toMatchObject(expected);
  });
});
