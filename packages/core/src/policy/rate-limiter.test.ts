import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { CallScope } from './call-scope.ts';
import { RateLimiter, type Visitor, WaitTooLong } from './rate-limiter.ts';

interface Call {
  readonly turn: () => Promise<void>;
  readonly leave: () => void;
  readonly abort: () => void;
  readonly waits: number[];
}

/** A limiter with calls whose turns are noted in `log`. */
function house() {
  const clock = new FakeClock();
  const limiter = new RateLimiter(clock);
  const log: string[] = [];
  function call(name: string, changes: Partial<Visitor> & { deadline?: number } = {}): Call {
    const controller = new AbortController();
    const scope = new CallScope(clock, [controller.signal], changes.deadline);
    const waits: number[] = [];
    let leave = (): void => {};
    const enter = limiter.enter({
      scope,
      maxConcurrent: 5,
      maxWait: 120_000,
      onWait: (milliseconds) => waits.push(milliseconds),
      ...changes,
    });
    const turn = async (): Promise<void> => {
      try {
        leave = await enter();
        log.push(name);
      } catch (error) {
        const reason = error instanceof WaitTooLong ? `too long: ${error.milliseconds}` : 'ended';
        log.push(`${name} ${reason}`);
      }
    };
    return { turn, leave: () => leave(), abort: () => controller.abort('stop'), waits };
  }
  return { clock, limiter, log, call };
}

async function all(...calls: Call[]): Promise<void> {
  for (const { turn } of calls) void turn();
  await settle();
}

describe('RateLimiter', () => {
  it('lets calls go first come first served, as many at a time as may', async () => {
    const { log, call } = house();
    const calls = ['a', 'b', 'c', 'd'].map((name) => call(name, { maxConcurrent: 2 }));
    await all(...calls);
    expect(log).toEqual(['a', 'b']);
    calls[1]?.leave();
    await settle();
    expect(log).toEqual(['a', 'b', 'c']);
    calls[0]?.leave();
    await settle();
    expect(log).toEqual(['a', 'b', 'c', 'd']);
  });

  it('frees one place only, however often a call leaves', async () => {
    const { log, call } = house();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => call(name, { maxConcurrent: 1 })) as [Call, Call, Call];
    await all(a, b, c);
    a.leave();
    a.leave();
    a.leave();
    await settle();
    expect(log).toEqual(['a', 'b']);
  });

  it('holds each call to its own maxConcurrent, and lets none overtake', async () => {
    const { log, call } = house();
    const [a, careful, c] = [call('a'), call('careful', { maxConcurrent: 1 }), call('c')];
    await all(a, careful, c);
    expect(log).toEqual(['a']);
    a.leave();
    await settle();
    expect(log).toEqual(['a', 'careful', 'c']);
  });

  it('lets nobody out while the gate is closed, and all in order when it opens', async () => {
    const { clock, limiter, log, call } = house();
    limiter.close(1_000);
    const calls = [call('a'), call('b')];
    await all(...calls);
    expect(calls.map(({ waits }) => waits)).toEqual([[1_000], [1_000]]);
    await clock.advance(999);
    expect(log).toEqual([]);
    await clock.advance(1);
    expect(log).toEqual(['a', 'b']);
    expect(clock.timers).toBe(0);
  });

  it('closes the gate for calls that wait already', async () => {
    const { clock, limiter, log, call } = house();
    const [a, b] = [call('a', { maxConcurrent: 1 }), call('b', { maxConcurrent: 1 })];
    await all(a, b);
    limiter.close(1_000);
    a.leave();
    await settle();
    expect(log).toEqual(['a']);
    await clock.advance(1_000);
    expect(log).toEqual(['a', 'b']);
  });

  it('stays closed as long as the longest refusal says', async () => {
    const { clock, limiter, log, call } = house();
    limiter.close(2_000);
    limiter.close(500);
    await all(call('a'));
    await clock.advance(1_999);
    expect(log).toEqual([]);
    await clock.advance(1);
    expect(log).toEqual(['a']);
  });

  it('stays closed longer when another refusal comes, and tells the waiting once for each', async () => {
    const { clock, limiter, log, call } = house();
    limiter.close(1_000);
    const a = call('a');
    await all(a);
    await clock.advance(500);
    limiter.close(2_000);
    await clock.advance(1_999);
    expect(log).toEqual([]);
    await clock.advance(1);
    expect(log).toEqual(['a']);
    expect(a.waits).toEqual([1_000, 2_000]);
  });

  it('opens at once after a refusal that says "now"', async () => {
    const { limiter, log, call } = house();
    limiter.close(0);
    const a = call('a');
    await all(a);
    expect(log).toEqual(['a']);
    expect(a.waits).toEqual([]);
  });

  it('keeps the place of a call that comes back after a 429', async () => {
    const { clock, limiter, log, call } = house();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => call(name, { maxConcurrent: 1 })) as [Call, Call, Call];
    await all(a, b, c);
    limiter.close(1_000);
    a.leave();
    await all(a);
    await clock.advance(1_000);
    expect(log).toEqual(['a', 'a']);
  });

  it('refuses a wait beyond maxWait at once, with the real wait, and the others go on', async () => {
    const { clock, limiter, log, call } = house();
    limiter.close(60_000);
    const [hasty, patient] = [call('hasty', { maxWait: 59_999 }), call('patient', { maxWait: 60_000 })];
    await all(hasty, patient);
    expect(log).toEqual(['hasty too long: 60000']);
    expect(hasty.waits).toEqual([]);
    await clock.advance(60_000);
    expect(log).toEqual(['hasty too long: 60000', 'patient']);
  });

  it('adds up the waits of one call against maxWait', async () => {
    const { clock, limiter, log, call } = house();
    const a = call('a', { maxWait: 100 });
    limiter.close(60);
    await all(a);
    await clock.advance(60);
    limiter.close(40);
    a.leave();
    await all(a);
    await clock.advance(40);
    limiter.close(1);
    a.leave();
    await all(a);
    expect(log).toEqual(['a', 'a', 'a too long: 1']);
  });

  it('counts a wait once, though the gate is closed anew meanwhile', async () => {
    const { clock, limiter, log, call } = house();
    limiter.close(60);
    await all(call('a', { maxWait: 100 }));
    await clock.advance(30);
    limiter.close(70);
    await clock.advance(70);
    expect(log).toEqual(['a']);
  });

  it('refuses a wait beyond the deadline at once', async () => {
    const { limiter, log, call } = house();
    limiter.close(1_000);
    await all(call('a', { deadline: 999 }), call('b', { deadline: 1_001 }));
    expect(log).toEqual(['a too long: 1000']);
  });

  it('waits without end if it may', async () => {
    const { clock, limiter, log, call } = house();
    limiter.close(30 * 86_400_000);
    await all(call('a', { maxWait: Infinity }));
    await clock.advance(30 * 86_400_000);
    expect(log).toEqual(['a']);
  });

  it('lets a call leave the queue when its signal ends it, and no timer behind', async () => {
    const { clock, limiter, log, call } = house();
    limiter.close(1_000);
    const [a, b] = [call('a'), call('b')];
    await all(a, b);
    a.abort();
    await settle();
    expect(log).toEqual(['a ended']);
    b.abort();
    await settle();
    expect(clock.timers).toBe(0);
  });

  it('gives the place of an aborted call to the next', async () => {
    const { log, call } = house();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => call(name, { maxConcurrent: 1 })) as [Call, Call, Call];
    await all(a, b, c);
    b.abort();
    a.leave();
    await settle();
    expect(log).toEqual(['a', 'b ended', 'c']);
  });

  it('does not let a call in that ended before it came', async () => {
    const { log, call } = house();
    const a = call('a');
    a.abort();
    await all(a);
    expect(log).toEqual(['a ended']);
  });

  it('sets no timer while the queue is empty', () => {
    const { clock, limiter } = house();
    limiter.close(1_000);
    expect(clock.timers).toBe(0);
  });
});
