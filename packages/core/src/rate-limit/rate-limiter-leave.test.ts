import { describe, expect, it } from 'vitest';
import { settle } from '../../test/fake-clock.ts';
import { all, limiterHouse } from '../../test/limiter-house.ts';

/** The life of a call that has no end, and how it is watched. */
function watchedScope() {
  const watched = { listeners: 0, looks: 0 };
  const scope = {
    check: () => {},
    onEnd: () => {
      watched.listeners++;
      return () => watched.listeners--;
    },
    get timeLeft() {
      watched.looks++;
      return Infinity;
    },
  };
  return Object.assign(watched, { scope });
}

describe('RateLimiter, when a request is over', () => {
  it('takes it back once, however often it is told', async () => {
    const { budget, call } = limiterHouse();
    const [a, b] = [call('a'), call('b')];
    await all(a, b);
    a.leave();
    a.leave();
    expect(budget.record.inFlight).toBe(1);
  });

  it('learns the server’s time from the date of the answer', async () => {
    const { serverClock, call } = limiterHouse();
    const a = call('a');
    await all(a);
    const date = serverClock.now() + 5_000;
    a.leave({ type: 'answered', date });
    expect(serverClock.now()).toBe(date);
  });

  it('learns it from the end of the window too, which is yet to come by the server’s time', async () => {
    const { clock, serverClock, call } = limiterHouse();
    // As far as a date in whole seconds tells, the two clocks agree.
    const [date, resetAt] = [clock.now(), clock.now() + 1];
    await clock.advance(900);
    const a = call('a');
    await all(a);
    a.leave({ type: 'answered', date, told: { limit: 60, remaining: 0, resetAt } });
    expect(serverClock.now()).toBe(date);
  });

  it('listens to its call no longer, and looks at it no longer', async () => {
    const { clock, refuse, call } = limiterHouse();
    const watched = watchedScope();
    refuse(1_000);
    const first = call('first');
    await all(first);
    await clock.advance(1_000);
    first.leave();
    await all(call('a', { scope: watched.scope as never }));
    // No news for those that were told of the wait before: newcomers alone are told.
    refuse(1);
    await all(call('b'));
    expect(watched).toMatchObject({ listeners: 0, looks: 0 });
  });
});

describe('RateLimiter, of a client that does not keep to the limits', () => {
  it('lets all go at once, and counts them all the same', async () => {
    const { budget, refuse, log, call } = limiterHouse({ keepsLimits: false });
    refuse(1_000);
    await all(call('a'), call('b'));
    expect(log).toEqual(['a', 'b']);
    expect(budget.record).toMatchObject({ taken: 2, inFlight: 2 });
  });
});

describe('RateLimiter, when a call ends while the budget is asked for it', () => {
  it('gives back what it would have got, and lets the next one go', async () => {
    const { budget, log, call } = limiterHouse();
    const [a, b] = [call('a', { maxConcurrent: 1 }), call('b', { maxConcurrent: 1 })];
    await settle();
    void a.turn();
    a.abort();
    await settle();
    expect(budget.record).toMatchObject({ inFlight: 0, taken: 0 });
    await all(b);
    expect(log).toEqual(['a ended', 'b']);
  });
});
