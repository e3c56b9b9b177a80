import { expect, test } from 'vitest';
import { median } from './median.ts';

test.each([
  { figures: [3, 1, 2], middle: 2 },
  { figures: [4, 1, 3, 2], middle: 2.5 },
  { figures: [10, 9, 100], middle: 10 },
  { figures: [5], middle: 5 },
  { figures: [], middle: Number.NaN },
])('the median of $figures is $middle', ({ figures, middle }) => {
  expect(median(figures)).toBe(middle);
});

test('the figures stay in their order', () => {
  const figures = [3, 1, 2];

  median(figures);

  expect(figures).toEqual([3, 1, 2]);
});
