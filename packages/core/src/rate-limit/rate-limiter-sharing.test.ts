import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { start } from '../../test/limit-record.ts';
import { all, limiterHouse } from '../../test/limiter-house.ts';
import { OddStore } from '../../test/odd-store.ts';
import type { TurnEnd } from './end-turn.ts';
import { SharedBudget } from './shared-budget.ts';

function told(remaining: number): TurnEnd {
  return { type: 'answered', told: { limit: 10, remaining, resetAt: start + 60_000 } };
}

/** Two processes that share a budget; one of them has three requests under way, and a call of the other one waits. */
async function twoProcesses(remaining: number) {
  const clock = new FakeClock();
  const store = new OddStore();
  const process = () => {
    const parts = { store, clock, nameOf: async (key: string) => key, onFailure: () => {} };
    return limiterHouse({ isCold: true, clock, budget: new SharedBudget(parts) });
  };
  const [one, other] = [process(), process()];
  one.end(told(9));
  await settle();
  const [a, b, c] = [one.call('a'), one.call('b'), one.call('c')];
  await all(a, b, c);
  c.leave(told(remaining));
  await settle();
  const waiting = other.call('waiting');
  await all(waiting);
  return { clock, store, a, b, waiting, log: other.log };
}

describe('RateLimiter, with a budget that other processes share', () => {
  it('asks every 50 ms whether their answers have left something', async () => {
    const { clock, a, waiting, log } = await twoProcesses(2);
    a.leave(told(2));
    await clock.advance(49);
    expect(log).toEqual([]);
    await clock.advance(1);
    expect(log).toEqual(['waiting']);
    expect(waiting.waits).toEqual([]);
  });

  it('does not ask before the end of the minute if they can leave nothing', async () => {
    const { clock, store, waiting } = await twoProcesses(0);
    store.calls.length = 0;
    await clock.advance(59_999);
    expect(store.calls).toEqual([]);
    expect(waiting.waits).toHaveLength(1);
  });
});
