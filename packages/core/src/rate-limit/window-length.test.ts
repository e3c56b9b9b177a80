import { describe, expect, it } from 'vitest';
import { minute, record, start } from '../../test/limit-record.ts';
import { windowLength } from './window-length.ts';

const told = (end: number, remaining = 59) => ({ limit: 60, remaining, resetAt: start + end });
const first = record({ taken: 1 });
const after = (end: number) => record({ taken: 1, minute: minute({ resetAt: start + end }) });

describe('windowLength', () => {
  it.each([
    ['a minute of the clock of which a part was seen', first, told(60_000), 29_500, 60_000],
    ['a window that others had begun', first, told(9_500, 58), 9_500, 60_000],
    ['a window that was used up when it was first seen', first, told(9_500, 0), 9_500, 60_000],
    ['a shorter window that nobody had begun', first, told(9_500), 9_500, 9_500],
    ['one that several requests of this process began', record({ taken: 3 }), told(9_500, 57), 9_500, 9_500],
    ['a window that ends less than a minute after the last', after(60_000), told(70_000), 9_900, 9_900],
    ['a window that ends a minute after the last', after(60_000), told(120_000), 59_950, 60_000],
    ['one that ends a minute after the last, rounded', after(60_000), told(119_000), 58_950, 60_000],
    ['a window long after the last', after(60_000), told(190_000), 4_000, 60_000],
    ['one that ends before the last, as after a restart', after(60_000), told(50_000), 9_000, 60_000],
    [
      'a part of a short window',
      record({ taken: 1, windowLength: 9_500, minute: minute({ resetAt: start + 10_000 }) }),
      told(30_000),
      2_000,
      9_500,
    ],
    [
      'a minute that was taken for a short window',
      record({ taken: 1, windowLength: 9_500, minute: minute({ resetAt: start + 9_500 }) }),
      told(69_500),
      59_900,
      59_900,
    ],
  ])('takes from %s what it shows', (_, before, window, seen, length) => {
    expect(windowLength(before, window, seen)).toBe(length);
  });
});
