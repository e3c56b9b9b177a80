import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { CallScope } from './call-scope.ts';
import { RateLimiter, WaitTooLong } from './rate-limiter.ts';

/** Three calls at a closed gate; the first one's observer ends the second, as an observer of the user can. */
async function threeCalls({ patience }: { patience: number }) {
  const clock = new FakeClock();
  const limiter = new RateLimiter(clock);
  const controller = new AbortController();
  const log: string[] = [];
  limiter.close(10);
  const enter = (maxWait: number, onWait: () => void, signals: AbortSignal[] = []) =>
    limiter.enter({ scope: new CallScope(clock, signals, undefined), maxConcurrent: 5, maxWait, onWait });
  let rounds = 0;
  const first = enter(1_000, () => {
    rounds++;
    if (rounds === 2) controller.abort('stop');
  });
  const second = enter(patience, () => {}, [controller.signal]);
  const third = enter(1_000, () => {});
  for (const [name, turn] of Object.entries({ first, second, third })) {
    void turn().then(
      () => log.push(name),
      (error: unknown) => log.push(`${name} ${error instanceof WaitTooLong ? 'too long' : 'ended'}`),
    );
  }
  await settle();
  // Tells all three of a longer wait; the first one's observer then ends the second.
  limiter.close(100);
  await settle();
  return { clock, log };
}

describe('RateLimiter, when an observer of a wait ends another call', () => {
  it.each([
    ['would wait', 1_000, 'second ended'],
    ['would be refused', 10, 'second too long'],
  ])('goes on with the others if that call %s', async (_, patience, end) => {
    const { clock, log } = await threeCalls({ patience });
    await clock.advance(100);
    expect(log).toEqual([end, 'first', 'third']);
  });

  it('keeps one timer, and none in the end', async () => {
    const { clock } = await threeCalls({ patience: 1_000 });
    expect(clock.timers).toBe(1);
    await clock.advance(100);
    expect(clock.timers).toBe(0);
  });
});
