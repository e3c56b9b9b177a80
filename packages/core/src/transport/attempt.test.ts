import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../test/fake-clock.ts';
import { rejectionOf } from '../../test/refusals.ts';
import { CallScope } from '../policy/call-scope.ts';
import { attempt } from './attempt.ts';

describe('attempt', () => {
  it('gives up what is still open for it when it fails', async () => {
    const clock = new FakeClock();
    const failure = new Error('proxy authentication required');
    let signal: AbortSignal | undefined;
    const work = (given: AbortSignal): Promise<never> => {
      signal = given;
      return Promise.reject(failure);
    };
    expect(await rejectionOf(attempt(new CallScope(clock, [], undefined), clock, 1_000, work))).toBe(failure);
    expect(signal?.aborted).toBe(true);
    expect(clock.timers).toBe(0);
  });

  it('leaves the answer of one that succeeds alone', async () => {
    const clock = new FakeClock();
    const work = async (signal: AbortSignal): Promise<AbortSignal> => signal;
    const signal = await attempt(new CallScope(clock, [], undefined), clock, 1_000, work);
    expect([signal.aborted, clock.timers]).toEqual([false, 0]);
  });
});
