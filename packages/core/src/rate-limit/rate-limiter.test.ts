import { describe, expect, it } from 'vitest';
import { settle } from '../../test/fake-clock.ts';
import { all, limiterHouse, type TestCall } from '../../test/limiter-house.ts';

describe('RateLimiter', () => {
  it('lets calls go first come first served, as many at a time as may', async () => {
    const { log, call } = limiterHouse();
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
    const { log, call } = limiterHouse();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => call(name, { maxConcurrent: 1 })) as [
      TestCall,
      TestCall,
      TestCall,
    ];
    await all(a, b, c);
    a.leave();
    a.leave();
    a.leave();
    await settle();
    expect(log).toEqual(['a', 'b']);
  });

  it('holds each call to its own maxConcurrent, and lets none overtake', async () => {
    const { log, call } = limiterHouse();
    const [a, careful, c] = [call('a'), call('careful', { maxConcurrent: 1 }), call('c')];
    await all(a, careful, c);
    expect(log).toEqual(['a']);
    a.leave();
    await settle();
    expect(log).toEqual(['a', 'careful', 'c']);
  });

  it('lets nobody out while the gate is closed, and all in order when it opens', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(1_000);
    const calls = [call('a'), call('b')];
    await all(...calls);
    expect(calls.map(({ waits }) => waits)).toEqual([[1_000], [1_000]]);
    await clock.advance(999);
    expect(log).toEqual([]);
    await clock.advance(1);
    // One goes ahead: its answer tells whether the others may follow.
    expect(log).toEqual(['a']);
    calls[0]?.leave();
    await settle();
    expect(log).toEqual(['a', 'b']);
    expect(clock.timers).toBe(0);
  });

  it('closes the gate for calls that wait already', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    const [a, b] = [call('a', { maxConcurrent: 1 }), call('b', { maxConcurrent: 1 })];
    await all(a, b);
    refuse(1_000);
    a.leave();
    await settle();
    expect(log).toEqual(['a']);
    await clock.advance(1_000);
    expect(log).toEqual(['a', 'b']);
  });

  it('stays closed as long as the longest refusal says', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(2_000);
    refuse(500);
    await all(call('a'));
    await clock.advance(1_999);
    expect(log).toEqual([]);
    await clock.advance(1);
    expect(log).toEqual(['a']);
  });

  it('stays closed longer when another refusal comes, and tells the waiting once for each', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(1_000);
    const a = call('a');
    await all(a);
    await clock.advance(500);
    refuse(2_000);
    await clock.advance(1_999);
    expect(log).toEqual([]);
    await clock.advance(1);
    expect(log).toEqual(['a']);
    expect(a.waits).toEqual([1_000, 2_000]);
  });

  it('opens at once after a refusal that says "now"', async () => {
    const { refuse, log, call } = limiterHouse();
    refuse(0);
    const a = call('a');
    await all(a);
    expect(log).toEqual(['a']);
    expect(a.waits).toEqual([]);
  });

  it('keeps the place of a call that comes back after a 429', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => call(name, { maxConcurrent: 1 })) as [
      TestCall,
      TestCall,
      TestCall,
    ];
    await all(a, b, c);
    refuse(1_000);
    a.leave();
    await all(a);
    await clock.advance(1_000);
    expect(log).toEqual(['a', 'a']);
  });

  it('refuses a wait beyond maxWait at once, with the real wait, and the others go on', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(60_000);
    const [hasty, patient] = [call('hasty', { maxWait: 59_999 }), call('patient', { maxWait: 60_000 })];
    await all(hasty, patient);
    expect(log).toEqual(['hasty too long: 60000']);
    expect(hasty.waits).toEqual([]);
    await clock.advance(60_000);
    expect(log).toEqual(['hasty too long: 60000', 'patient']);
  });

  it('adds up the waits of one call against maxWait', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    const a = call('a', { maxWait: 100 });
    refuse(60);
    await all(a);
    await clock.advance(60);
    refuse(40);
    a.leave();
    await all(a);
    await clock.advance(40);
    refuse(1);
    a.leave();
    await all(a);
    expect(log).toEqual(['a', 'a', 'a too long: 1']);
  });

  it('counts a wait once, though the gate is closed anew meanwhile', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(60);
    await all(call('a', { maxWait: 100 }));
    await clock.advance(30);
    refuse(70);
    await clock.advance(70);
    expect(log).toEqual(['a']);
  });

  it('refuses a wait beyond the deadline at once', async () => {
    const { refuse, log, call } = limiterHouse();
    refuse(1_000);
    await all(call('a', { deadline: 999 }), call('b', { deadline: 1_000 }));
    expect(log).toEqual(['a too long: 1000']);
  });

  it('leaves no timer when it has refused all', async () => {
    const { clock, refuse, call } = limiterHouse();
    refuse(1_000);
    await all(call('a', { maxWait: 0 }));
    expect(clock.timers).toBe(0);
  });

  it('waits without end if it may', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(30 * 86_400_000);
    await all(call('a', { maxWait: Infinity }));
    await clock.advance(30 * 86_400_000);
    expect(log).toEqual(['a']);
  });

  it('lets a call leave the queue when its signal ends it, and no timer behind', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(1_000);
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
    const { log, call } = limiterHouse();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => call(name, { maxConcurrent: 1 })) as [
      TestCall,
      TestCall,
      TestCall,
    ];
    await all(a, b, c);
    b.abort();
    a.leave();
    await settle();
    expect(log).toEqual(['a', 'b ended', 'c']);
  });

  it('does not let a call in that ended before it came', async () => {
    const { log, call } = limiterHouse();
    const a = call('a');
    a.abort();
    await all(a);
    expect(log).toEqual(['a ended']);
  });

  it('sets no timer while the queue is empty', () => {
    const { clock, refuse } = limiterHouse();
    refuse(1_000);
    expect(clock.timers).toBe(0);
  });
});
