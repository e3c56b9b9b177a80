import { describe, expect, it } from 'vitest';
import { sortItems } from './sort-items.ts';

const items = [
  { id: 'a', count: 10, at: null },
  { id: 'b', count: 9, at: '2026-01-02' },
  { id: 'c', count: 10, at: '2026-01-01' },
  { id: 'd', at: '2026-01-03' },
];

describe('sortItems', () => {
  it.each([
    ['count', 'bacd'],
    ['-count', 'acbd'],
    ['at', 'cbda'],
    ['-at', 'dbca'],
    ['-count,at', 'cabd'],
    ['-count,-id', 'cabd'],
    ['colour', 'abcd'],
    [undefined, 'abcd'],
  ])('sorts by %s', (sort, expected) => {
    const sorted = sortItems(items, sort);
    expect(sorted.map(({ id }) => id).join('')).toBe(expected);
  });
});
