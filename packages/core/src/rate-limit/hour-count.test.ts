import { describe, expect, it } from 'vitest';
import { countInHour, type HourPart, hourUse, uncountInHour } from './hour-count.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

function counted(...times: readonly number[]): readonly HourPart[] {
  return times.reduce<readonly HourPart[]>((parts, time) => countInHour(parts, time), []);
}

describe('the count of the hour', () => {
  it('is nothing before the first request', () => {
    expect(hourUse([], 0)).toEqual({ used: 0, fewerAt: undefined });
  });

  it('holds a request for an hour', () => {
    const parts = counted(0);
    expect(hourUse(parts, hour - 1)).toEqual({ used: 1, fewerAt: hour });
    expect(hourUse(parts, hour)).toEqual({ used: 0, fewerAt: undefined });
  });

  it('lets the requests of a minute leave together, an hour after the last of them', () => {
    const parts = counted(0, 30 * second, 59 * second, 60 * second);
    expect(hourUse(parts, hour)).toEqual({ used: 4, fewerAt: hour + 59 * second });
    expect(hourUse(parts, hour + 59 * second)).toEqual({ used: 1, fewerAt: hour + 60 * second });
  });

  it('takes a request back that was never sent', () => {
    const parts = uncountInHour(counted(0, second, 5 * minute), second);
    expect(hourUse(parts, 5 * minute).used).toBe(2);
    expect(hourUse(uncountInHour(parts, hour), 5 * minute).used).toBe(2);
  });

  it('keeps no more than an hour, by the minute', () => {
    const times = Array.from({ length: 1_000 }, (_, index) => index * 10 * second);
    expect(counted(...times).length).toBeLessThanOrEqual(61);
  });

  it('forgets what a clock counted that was then set back', () => {
    expect(hourUse(counted(5 * hour), 0)).toEqual({ used: 0, fewerAt: undefined });
    expect(countInHour(counted(5 * hour), 0)).toHaveLength(1);
  });
});
