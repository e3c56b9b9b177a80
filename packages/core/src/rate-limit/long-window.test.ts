import { describe, expect, it } from 'vitest';
import { all, limiterHouse } from '../../test/limiter-house.ts';

describe('RateLimiter, of a server whose window is longer than a minute', () => {
  it('goes on with all that the window allows, with one going ahead each minute', async () => {
    const { clock, serverClock, log, call } = limiterHouse({ isCold: true });
    const told = { limit: 1_000, remaining: 900, resetAt: serverClock.now() + 3_600_000 };
    const first = call('first');
    await all(first);
    first.leave({ type: 'answered', told });
    for (const minute of [1, 2, 3]) {
      await clock.advance(61_000);
      const [ahead, a, b] = [call(`ahead ${minute}`), call(`a ${minute}`), call(`b ${minute}`)];
      await all(ahead, a, b);
      expect(log.at(-1)).toBe(`ahead ${minute}`);
      ahead.leave({ type: 'answered', told });
      await all();
      expect(log.slice(-2)).toEqual([`a ${minute}`, `b ${minute}`]);
      for (const each of [a, b]) each.leave({ type: 'answered', told });
    }
  });
});
