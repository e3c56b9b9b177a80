import { describe, expect, it } from 'vitest';
import { settle } from '../../test/fake-clock.ts';
import { all, limiterHouse } from '../../test/limiter-house.ts';

/** Three calls at a closed gate; the first one's observer ends the second, as an observer of the user can. */
async function threeCalls({ patience }: { readonly patience: number }) {
  const { clock, log, call, refuse } = limiterHouse();
  refuse(10);
  let rounds = 0;
  const onWait = (): void => {
    rounds++;
    if (rounds === 2) second.abort();
  };
  const first = call('first', { maxWait: 1_000, onWait });
  const second = call('second', { maxWait: patience });
  const third = call('third', { maxWait: 1_000 });
  await all(first, second, third);
  // Tells all three of a longer wait; the first one's observer then ends the second.
  refuse(100);
  await settle();
  return { clock, log, first, third };
}

describe('RateLimiter, when an observer of a wait ends another call', () => {
  it.each([
    ['would wait', 1_000, 'second ended'],
    ['would be refused', 10, 'second too long: 100'],
  ])('goes on with the others if that call %s', async (_, patience, end) => {
    const { clock, log, first } = await threeCalls({ patience });
    await clock.advance(100);
    first.leave();
    await settle();
    expect(log).toEqual([end, 'first', 'third']);
  });

  it('keeps one timer, and none in the end', async () => {
    const { clock, first, third } = await threeCalls({ patience: 1_000 });
    expect(clock.timers).toBe(1);
    await clock.advance(100);
    first.leave();
    await settle();
    third.leave();
    expect(clock.timers).toBe(0);
  });
});
