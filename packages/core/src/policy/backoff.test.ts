import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';

describe('backoff', () => {
  it.each([
    [0, 500],
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [4, 8_000],
    [5, 8_000],
    [100, 8_000],
    [5_000, 8_000],
  ])('waits before repeat %i at most %i ms', (repeat, most) => {
    expect(backoff(repeat, 1)).toBe(most);
  });

  it('takes any part of that time, by chance', () => {
    expect([0, 0.25, 0.5].map((random) => backoff(2, random))).toEqual([0, 500, 1_000]);
  });
});
