import { describe, expect, it } from 'vitest';
import { FixedWindow } from './fixed-window.ts';

const limit = { requests: 2, window: 1_000 };

describe('a window aligned to the clock', () => {
  it('ends at a full multiple of its length', () => {
    expect(new FixedWindow(limit, 'clock').take(5_300).resetAt).toBe(6_000);
  });

  it('refuses what is too much, and opens again when it is over', () => {
    const window = new FixedWindow(limit, 'clock');
    const answers = [5_300, 5_301, 5_999, 6_000].map((now) => window.take(now));

    expect(answers.map(({ allowed }) => allowed)).toEqual([true, true, false, true]);
    expect(answers.map(({ remaining }) => remaining)).toEqual([1, 0, 0, 1]);
  });
});

describe('a window that begins with the first request', () => {
  it('lasts its whole length from there', () => {
    const window = new FixedWindow(limit, 'first');

    expect(window.take(5_300).resetAt).toBe(6_300);
    expect(window.take(6_299).resetAt).toBe(6_300);
    expect(window.take(6_450).resetAt).toBe(7_450);
  });
});
