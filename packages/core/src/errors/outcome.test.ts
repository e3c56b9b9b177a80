import { describe, expect, it } from 'vitest';
import { worseOutcome } from './outcome.ts';

describe('worseOutcome', () => {
  it.each([
    ['not_sent', 'not_sent', 'not_sent'],
    ['not_sent', 'rejected', 'rejected'],
    ['not_sent', 'unknown', 'unknown'],
    ['rejected', 'unknown', 'unknown'],
    ['unknown', 'unknown', 'unknown'],
  ] as const)('of %s and %s is %s, in either order', (one, other, worse) => {
    expect(worseOutcome(one, other)).toBe(worse);
    expect(worseOutcome(other, one)).toBe(worse);
  });
});
