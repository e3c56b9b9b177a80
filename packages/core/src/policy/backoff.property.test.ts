import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff } from './backoff.ts';

const random = fc.double({ min: 0, max: 1, noNaN: true });

describe('backoff, of any repeat', () => {
  it('is a whole number of milliseconds from 0 to its bound, which doubles up to 8 s', () => {
    fc.assert(
      fc.property(fc.nat(), random, (repeat, chance) => {
        const pause = backoff(repeat, chance);
        expect(Number.isInteger(pause)).toBe(true);
        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThanOrEqual(Math.min(8_000, 500 * 2 ** repeat));
      }),
    );
  });

  it('is never shorter at the same chance than that of an earlier repeat, and reaches all of its bound', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), random, (repeat, chance) => {
        expect(backoff(repeat + 1, chance)).toBeGreaterThanOrEqual(backoff(repeat, chance));
        expect([backoff(repeat, 0), backoff(repeat, 1)]).toEqual([0, Math.min(8_000, 500 * 2 ** repeat)]);
      }),
    );
  });
});
