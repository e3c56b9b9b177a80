import { describe, expect, it } from 'vitest';
import { lowerBound } from './lower-bound.ts';

describe('the least time that a burst takes', () => {
  it.each([
    { calls: 20, limit: { requests: 5, window: 2_000 }, bound: 6_000 },
    { calls: 300, limit: { requests: 60, window: 10_000 }, bound: 40_000 },
    { calls: 21, limit: { requests: 5, window: 2_000 }, bound: 8_000 },
    { calls: 5, limit: { requests: 5, window: 2_000 }, bound: 0 },
    { calls: 0, limit: { requests: 5, window: 2_000 }, bound: 0 },
  ])('is $bound ms for $calls calls', ({ calls, limit, bound }) => {
    expect(lowerBound(calls, limit)).toBe(bound);
  });

  it('is less by what was over of the first window', () => {
    expect(lowerBound(20, { requests: 5, window: 2_000 }, 500)).toBe(5_500);
  });

  it('is never less than nothing', () => {
    expect(lowerBound(5, { requests: 5, window: 2_000 }, 500)).toBe(0);
  });
});
