import { describe, expect, it } from 'vitest';
import { settingsFor } from './settings-for.ts';

const options = {
  secret: 'a',
  scheme: 'hex',
  tolerance: 5_000,
  maxBodyBytes: 100,
  onDrift: () => undefined,
  now: () => 0,
} as const;

describe('settingsFor', () => {
  it('works the same options out once', () => {
    expect(settingsFor({ ...options })).toBe(settingsFor({ ...options }));
  });

  it.each([
    ['secret', 'b'],
    ['scheme', 'timestamped'],
    ['tolerance', 6_000],
    ['maxBodyBytes', 200],
    ['onDrift', () => undefined],
    ['now', () => 1],
  ])('works them out again when %s is another', (name, value) => {
    const before = settingsFor(options);
    expect(settingsFor({ ...options, [name]: value })).not.toBe(before);
  });

  it('works them out again when their owner has changed them', () => {
    const own = { ...options, tolerance: 5_000 };
    const before = settingsFor(own);
    own.tolerance = 6_000;
    expect([before.tolerance, settingsFor(own).tolerance]).toEqual([5_000, 6_000]);
  });

  it('looks at a list of secrets each time, since its owner can change it', () => {
    const several = { ...options, secret: ['a', 'b'] };
    const before = settingsFor(several);
    several.secret.pop();
    expect([before.keys.length, settingsFor(several).keys.length]).toEqual([2, 1]);
  });
});
