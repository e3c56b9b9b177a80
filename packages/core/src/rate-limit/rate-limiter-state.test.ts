import { describe, expect, it } from 'vitest';
import { all, limiterHouse } from '../../test/limiter-house.ts';

const resetAt = Date.parse('2026-01-30T14:31:00Z');
const told = { limit: 60, remaining: 58, resetAt };

describe('RateLimiter.state', () => {
  it('knows nothing before the first answer', () => {
    const { limiter } = limiterHouse({ isCold: true });
    expect(limiter.state({})).toEqual({ minute: undefined, hour: undefined });
  });

  it('keeps the newest minute that an answer told, and counts the hour', async () => {
    const { clock, limiter, call } = limiterHouse();
    const [a, b] = [call('a'), call('b')];
    await all(a, b);
    await clock.advance(10_000);
    a.leave({ type: 'answered', told });
    b.leave();
    expect(limiter.state({})).toEqual({
      minute: { limit: 60, remaining: 57, resetAt: new Date(resetAt) },
      hour: { limit: 1_000, remaining: 998, resetAt: new Date('2026-01-30T15:29:59.950Z') },
    });
  });

  it('knows the hour before the first answer if it is given', () => {
    const { limiter } = limiterHouse({ isCold: true });
    expect(limiter.state({ perHour: 7 }).hour).toMatchObject({ limit: 7, remaining: 7 });
  });
});
