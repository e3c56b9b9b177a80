import { describe, expect, it } from 'vitest';
import { settle } from '../../test/fake-clock.ts';
import { start } from '../../test/limit-record.ts';
import { all, limiterHouse, type TestCall } from '../../test/limiter-house.ts';
import type { TurnEnd } from './end-turn.ts';

const end = start + 60_000;

function told(remaining: number, resetAt = end): TurnEnd {
  return { type: 'answered', told: { limit: 10, remaining, resetAt } };
}

/** A limiter that knows of a minute with so many left, and a burst of calls. */
async function burst(
  remaining: number,
  count: number,
  changes: Parameters<ReturnType<typeof limiterHouse>['call']>[1] = {},
) {
  const house = limiterHouse({ isCold: true });
  house.end(told(remaining));
  const calls = Array.from({ length: count }, (_, index) => house.call(String(index), changes));
  await all(...calls);
  const at = (index: number): TestCall => calls[index] as TestCall;
  return { ...house, calls, at };
}

describe('RateLimiter, in a minute that is nearly used up', () => {
  it('refuses nobody who may still go when the answers come that are under way', async () => {
    const { log, at } = await burst(9, 9, { maxWait: 1_000 });
    // The answers come in an order in which the limit looks used up at first.
    at(4).leave(told(4));
    await settle();
    expect(log).toEqual(['0', '1', '2', '3', '4']);
    for (const index of [0, 1, 2, 3]) at(index).leave(told(8 - index));
    await settle();
    expect(log).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('tells those who may still go of no wait', async () => {
    const { at, calls } = await burst(6, 7);
    at(4).leave(told(1));
    await settle();
    // One is left for sure, if none of those under way is counted beyond that.
    expect(calls.map(({ waits }) => waits.length)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });

  it('refuses those at once who will surely have to wait longer than they may', async () => {
    const { log, at } = await burst(6, 8, { maxWait: 59_000 });
    at(4).leave(told(1));
    await settle();
    expect(log).toEqual(['0', '1', '2', '3', '4', '6 too long: 60000', '7 too long: 60000']);
  });
});

describe('RateLimiter, for many calls', () => {
  it('tells each of the wait until the window in which its turn comes, once', async () => {
    const { clock, calls, at } = await burst(0, 25, { maxWait: Infinity });
    const expected = calls.map((_, index) => [60_000 * (1 + Math.floor(index / 10))]);
    expect(calls.map(({ waits }) => waits)).toEqual(expected);
    await clock.advance(60_000);
    for (let index = 0; index < 10; index++) {
      at(index).leave(told(9 - index, end + 60_000));
      await settle();
    }
    expect(calls.map(({ waits }) => waits)).toEqual(expected);
  });

  it('looks at each call a few times, not at all of them for each that comes', async () => {
    const house = limiterHouse({ isCold: true });
    house.end(told(0));
    let looks = 0;
    const scope = {
      check: () => {},
      onEnd: () => () => {},
      get timeLeft() {
        looks++;
        return Infinity;
      },
    };
    const count = 500;
    for (let index = 0; index < count; index++) {
      await all(house.call(String(index), { scope: scope as never, maxWait: Infinity }));
    }
    expect(looks).toBe(count);
  });
});

describe('maxWait', () => {
  it('counts no time in which the limit holds nobody back', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(1_000);
    const [slow, next] = [
      call('slow', { maxConcurrent: 1 }),
      call('next', { maxConcurrent: 1, maxWait: 2_500 }),
    ];
    await all(slow, next);
    await clock.advance(1_000);
    // The first one's answer takes a minute, in which the second waits for a connection.
    await clock.advance(60_000);
    refuse(1_500);
    slow.leave();
    await settle();
    expect(log).toEqual(['slow']);
    await clock.advance(1_500);
    expect(log).toEqual(['slow', 'next']);
  });

  it('counts nothing once all have gone that the limit held back', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    const slow = call('slow');
    await all(slow);
    refuse(1_000);
    const impatient = call('impatient');
    await all(impatient);
    impatient.abort();
    await clock.advance(1_000);
    await all(call('next', { maxConcurrent: 1, maxWait: 100 }));
    await clock.advance(60_000);
    refuse(100);
    slow.leave();
    await clock.advance(100);
    expect(log).toEqual(['slow', 'impatient ended', 'next']);
  });

  it('counts no time in which the call may still go when the answers come', async () => {
    const { clock, log, at } = await burst(6, 6, { maxWait: 1_000 });
    at(4).leave(told(1));
    await clock.advance(5_000);
    at(3).leave({ type: 'answered', refusedFor: 500 });
    await clock.advance(500);
    expect(log).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('counts all waits for the limit in one stay in the queue', async () => {
    const { clock, refuse, log, call } = limiterHouse();
    refuse(1_000);
    const [slow, next] = [
      call('slow', { maxConcurrent: 1 }),
      call('next', { maxConcurrent: 1, maxWait: 2_499 }),
    ];
    await all(slow, next);
    await clock.advance(61_000);
    refuse(1_500);
    slow.leave();
    await settle();
    expect(log).toEqual(['slow', 'next too long: 1500']);
  });
});

describe('the first request of a window', () => {
  it('goes alone, and its answer lets the others follow', async () => {
    const { log, call } = limiterHouse({ isCold: true });
    const calls = ['a', 'b', 'c'].map((name) => call(name));
    await all(...calls);
    expect(log).toEqual(['a']);
    calls[0]?.leave(told(1));
    await settle();
    expect(log).toEqual(['a', 'b']);
    expect(calls.map(({ waits }) => waits.length)).toEqual([0, 0, 1]);
  });

  it('keeps the others waiting for a second, then for a second each', async () => {
    const { clock, log, call } = limiterHouse({ isCold: true });
    await all(...['a', 'b', 'c'].map((name) => call(name, { maxWait: 0 })));
    await clock.advance(999);
    expect(log).toEqual(['a']);
    await clock.advance(1);
    expect(log).toEqual(['a', 'b']);
    await clock.advance(1_000);
    expect(log).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['was lost', { type: 'lost' }],
    ['never reached the server', { type: 'never_sent' }],
  ] as const)('that %s is followed by another one', async (_, how) => {
    const { log, call } = limiterHouse({ isCold: true });
    const calls = ['a', 'b', 'c'].map((name) => call(name));
    await all(...calls);
    calls[0]?.leave(how);
    await settle();
    expect(log).toEqual(['a', 'b']);
  });
});
