import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../test/refusals.ts';
import { MemoryRateLimitStore } from '../rate-limit/memory-rate-limit-store.ts';
import { resolveRateLimit } from './resolve-rate-limit.ts';

describe('resolveRateLimit', () => {
  it('waits for what it learns, two minutes at most, where nothing is given', () => {
    const nothing = {
      maxWait: 120_000,
      waitsForRateLimit: true,
      givenLimits: { perMinute: undefined, perHour: undefined },
      rateLimitStore: undefined,
    };
    expect(resolveRateLimit(undefined)).toEqual(nothing);
    expect(resolveRateLimit({})).toEqual(nothing);
    expect(
      resolveRateLimit({
        tier: undefined,
        perMinute: undefined,
        perHour: undefined,
        maxWait: undefined,
        store: undefined,
      }),
    ).toEqual(nothing);
  });

  it('waits for nothing where it is false', () => {
    expect(resolveRateLimit(false)).toMatchObject({ waitsForRateLimit: false, givenLimits: {} });
  });

  it.each([
    ['standard', 60, 1_000],
    ['pro', 120, 3_000],
    ['elite', 300, 10_000],
  ] as const)('knows the limits of %s', (tier, perMinute, perHour) => {
    expect(resolveRateLimit({ tier }).givenLimits).toEqual({ perMinute, perHour });
  });

  it('prefers a limit that is given to that of the tier, each by itself', () => {
    expect(resolveRateLimit({ tier: 'pro', perMinute: 7 }).givenLimits).toEqual({
      perMinute: 7,
      perHour: 3_000,
    });
    expect(resolveRateLimit({ tier: 'pro', perHour: 7 }).givenLimits).toEqual({ perMinute: 120, perHour: 7 });
  });

  it.each([0, 1, 0.5, 2 ** 53, Infinity])('takes %d for the longest wait', (maxWait) => {
    expect(resolveRateLimit({ maxWait }).maxWait).toBe(maxWait);
  });

  it('takes any store that has the two methods', () => {
    const own = { get: () => undefined, compareAndSet: () => true };
    for (const store of [own, new MemoryRateLimitStore()]) {
      expect(resolveRateLimit({ store }).rateLimitStore).toBe(store);
    }
  });

  const requests = 'must be a whole number of requests from 1 to 1000000, got';
  const wait = 'must be a number of milliseconds from 0 to Infinity, got';
  const store = 'must be an object with the methods get and compareAndSet, got';
  it.each([
    [true, '`rateLimit` must be an object, got the boolean true'],
    [null, '`rateLimit` must be an object, got null'],
    [60, '`rateLimit` must be an object, got the number 60'],
    ['pro', '`rateLimit` must be an object, got "pro"'],
    [[], '`rateLimit` must be an object'],
    [{ perminute: 5 }, '`rateLimit`: there is the unknown name `perminute`. Did you mean `perMinute`?'],
    [{ tier: 'gold' }, "`rateLimit.tier` must be one of 'standard', 'pro', 'elite', got \"gold\""],
    [{ tier: 'Pro' }, '`rateLimit.tier` must be one of'],
    [{ tier: 2 }, '`rateLimit.tier` must be one of'],
    ...['perMinute', 'perHour'].flatMap((name): [object, string][] =>
      [0, -1, 1.5, NaN, Infinity, 1_000_001, '60', null, true].map((value) => [
        { [name]: value },
        `\`rateLimit.${name}\` ${requests}`,
      ]),
    ),
    ...[-1, NaN, -Infinity, '5', null, true].map((maxWait): [object, string] => [
      { maxWait },
      `\`rateLimit.maxWait\` ${wait}`,
    ]),
    ...[
      null,
      5,
      'redis',
      true,
      {},
      { get: () => undefined },
      { get: 'x', compareAndSet: () => true },
      () => {},
    ].map((value): [object, string] => [{ store: value }, `\`rateLimit.store\` ${store}`]),
  ])('refuses %j', (rateLimit, message) => {
    expect(refusalOf(() => resolveRateLimit(rateLimit as Parameters<typeof resolveRateLimit>[0]))).toContain(
      message,
    );
  });
});
