import { describe, expect, it } from 'vitest';
import { HourCount } from './hour-count.ts';

const start = Date.parse('2026-01-30T14:30:00Z');
const minute = 60_000;

describe('HourCount', () => {
  it.each([
    [60, 1_000],
    [120, 3_000],
    [300, 10_000],
  ])('recognises the tier by %i a minute', (perMinute, perHour) => {
    expect(new HourCount().window(start, perMinute)).toEqual({
      limit: perHour,
      remaining: perHour,
      resetAt: new Date(start),
    });
  });

  it.each([undefined, 0, 61])('knows no hour for %s a minute', (perMinute) => {
    expect(new HourCount().window(start, perMinute)).toBeUndefined();
  });

  it('counts down, and says when the oldest request is forgotten', () => {
    const count = new HourCount();
    count.add(start + 10_000);
    count.add(start + 5 * minute);
    expect(count.window(start + 5 * minute, 60)).toEqual({
      limit: 1_000,
      remaining: 998,
      resetAt: new Date(start + 61 * minute),
    });
  });

  it('never frees a request before its hour is over', () => {
    const count = new HourCount();
    const sent = start + minute - 1;
    count.add(sent);
    expect(count.window(sent + 60 * minute - 1, 60)?.remaining).toBe(999);
    expect(count.window(start + 61 * minute, 60)?.remaining).toBe(1_000);
  });

  it('never reports less than nothing', () => {
    const count = new HourCount();
    for (let request = 0; request < 1_001; request++) count.add(start);
    expect(count.window(start, 60)?.remaining).toBe(0);
  });

  it('counts requests from before the clock was set back', () => {
    const count = new HourCount();
    count.add(start);
    count.add(start - 5 * minute);
    expect(count.window(start, 60)?.remaining).toBe(998);
  });
});
