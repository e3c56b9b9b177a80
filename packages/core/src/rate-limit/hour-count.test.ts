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

  it('never counts less than none, and waits for none that was taken back', () => {
    const parts = uncountInHour(uncountInHour(counted(0, 5 * minute), 0), 0);
    expect(hourUse(parts, 6 * minute)).toEqual({ used: 1, fewerAt: hour + 5 * minute });
    const again = countInHour(uncountInHour(uncountInHour(counted(0), 0), 0), second);
    expect(hourUse(again, second).used).toBe(1);
  });

  it('keeps no more than an hour, by the minute', () => {
    const times = Array.from({ length: 1_000 }, (_, index) => index * 10 * second);
    expect(counted(...times).length).toBeLessThanOrEqual(61);
  });

  it('forgets what a clock counted that was then set back', () => {
    expect(hourUse(counted(5 * hour), 0)).toEqual({ used: 0, fewerAt: undefined });
    expect(countInHour(counted(5 * hour), 0)).toHaveLength(1);
  });

  it('still holds what a clock counted that was set back by a minute at the most', () => {
    const parts = counted(minute, 0);
    expect(parts).toHaveLength(2);
    expect(hourUse(parts, 0).used).toBe(2);
  });
});
