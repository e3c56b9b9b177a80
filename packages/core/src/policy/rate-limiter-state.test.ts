import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../test/fake-clock.ts';
import { CallScope } from './call-scope.ts';
import { RateLimiter } from './rate-limiter.ts';

const resetAt = new Date('2026-01-30T14:31:00Z');

describe('RateLimiter.state', () => {
  it('knows nothing before the first answer', () => {
    expect(new RateLimiter(new FakeClock()).state).toEqual({ minute: undefined, hour: undefined });
  });

  it('keeps the newest minute that an answer told, and counts the hour', async () => {
    const clock = new FakeClock();
    const limiter = new RateLimiter(clock);
    const scope = new CallScope(clock, [], undefined);
    const enter = limiter.enter({ scope, maxConcurrent: 5, maxWait: 0, onWait: () => {} });
    await enter();
    await enter();
    limiter.observe({ limit: 60, remaining: 58, resetAt });
    limiter.observe(undefined);
    expect(limiter.state).toEqual({
      minute: { limit: 60, remaining: 58, resetAt },
      hour: { limit: 1_000, remaining: 998, resetAt: new Date('2026-01-30T15:31:00Z') },
    });
  });
});
