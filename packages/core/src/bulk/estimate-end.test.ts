import { describe, expect, it } from 'vitest';
import { estimateEnd } from './estimate-end.ts';

const unlimited = { minute: undefined, hour: undefined };
const minute = (remaining: number) => ({ limit: 60, remaining, resetAt: new Date(30_000) });

describe('estimateEnd', () => {
  it('says nothing before the first result', () => {
    expect(estimateEnd({ done: 0, left: 5, startedAt: 0, now: 9, rateLimit: unlimited })).toBeUndefined();
  });

  it('goes on as fast as so far where nothing limits it', () => {
    expect(estimateEnd({ done: 10, left: 30, startedAt: 0, now: 1_000, rateLimit: unlimited })).toBe(4_000);
  });

  it.each([
    [50, 50, 10_000],
    [51, 50, 30_000],
    [110, 50, 30_000],
    [111, 50, 90_000],
  ])('for %i with %i left in the minute waits for the windows that are needed', (left, remaining, end) => {
    const rateLimit = { minute: minute(remaining), hour: undefined };
    expect(estimateEnd({ done: 1_000_000, left, startedAt: 10_000, now: 10_000, rateLimit })).toBe(end);
  });

  it('keeps to the hour too', () => {
    const hour = { limit: 1_000, remaining: 10, resetAt: new Date(1_800_000) };
    const rateLimit = { minute: minute(60), hour };
    expect(estimateEnd({ done: 1_000_000, left: 1_011, startedAt: 0, now: 0, rateLimit })).toBe(5_400_000);
  });
});
