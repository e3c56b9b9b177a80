import { describe, expect, it } from 'vitest';
import { settle } from '../../test/fake-clock.ts';
import { workshop } from '../../test/hand-work.ts';
import { collect } from '../../test/page-server.ts';
import { rejectionOf } from '../../test/refusals.ts';
import { type RunOptions, runInOrder } from './run-in-order.ts';

const immediate = async (item: string): Promise<string> => item.toUpperCase();
const plain = {
  concurrency: 3,
  signal: undefined,
  isUndone: () => false,
  toError: () => new Error('stopped'),
  onLeave: () => {},
  onLeft: () => {},
};

describe('runInOrder', () => {
  it('gives nothing for nothing', async () => {
    expect(await collect(runInOrder([], immediate, plain))).toEqual([]);
  });

  it.each([1, 2, 5])('gives one result for each item in order, %i at a time', async (concurrency) => {
    const results = await collect(runInOrder(new Set('abcd'), immediate, { ...plain, concurrency }));
    expect(results).toEqual([
      { index: 0, item: 'a', isDone: true, result: 'A' },
      { index: 1, item: 'b', isDone: true, result: 'B' },
      { index: 2, item: 'c', isDone: true, result: 'C' },
      { index: 3, item: 'd', isDone: true, result: 'D' },
    ]);
  });

  it('gives results in order, whichever is done first', async () => {
    const { run, done, fail, begun } = workshop(3);
    const results = collect(run('abc'.split('')));
    await settle();
    expect(begun).toEqual(['a', 'b', 'c']);
    done('c');
    fail('b');
    await settle();
    done('a');
    expect((await results).map(({ item, isDone }) => [item, isDone])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
  });

  it('takes no item before there is room for it', async () => {
    let taken = 0;
    function* many() {
      for (const item of 'abcdefgh') {
        taken++;
        yield item;
      }
    }
    const { run, done } = workshop(2);
    const results = run(many());
    const first = results.next();
    await settle();
    expect(taken).toBe(2);
    done('b');
    await settle();
    expect(taken).toBe(2);
    done('a');
    await first;
    await settle();
    expect(taken).toBe(2);
    await Promise.all([results.next(), results.return()]);
  });

  it('gives a result while the next item is still awaited', async () => {
    async function* slow() {
      yield 'a';
      await new Promise(() => {});
    }
    const results = runInOrder(slow(), immediate, plain);
    expect(await results.next()).toMatchObject({ value: { item: 'a' } });
  });

  it('gives all that was begun before it throws what the items failed with', async () => {
    async function* broken() {
      yield 'a';
      yield 'b';
      throw new Error('the file ended');
    }
    const { run, done } = workshop(3);
    const given: string[] = [];
    const reading = (async () => {
      for await (const { item } of run(broken())) given.push(item);
    })();
    await settle();
    done('a');
    done('b');
    expect(await rejectionOf(reading)).toMatchObject({ message: 'the file ended' });
    expect(given).toEqual(['a', 'b']);
  });

  it.each([0, 1])('throws what a generator that is not asynchronous throws after %i items', async (count) => {
    function* broken() {
      yield* 'abc'.slice(0, count);
      throw new Error('the file ended');
    }
    const given: string[] = [];
    const reading = (async () => {
      for await (const { item } of runInOrder(broken(), immediate, { ...plain, concurrency: 1 }))
        given.push(item);
    })();
    expect(await rejectionOf(reading)).toMatchObject({ message: 'the file ended' });
    expect(given).toHaveLength(count);
  });

  it('begins nothing after the signal, gives all that was begun, and then throws', async () => {
    const controller = new AbortController();
    const { run, done, begun } = workshop(2, { signal: controller.signal });
    const given: string[] = [];
    const reading = (async () => {
      for await (const { item } of run('abcdef'.split(''))) given.push(item);
    })();
    await settle();
    controller.abort();
    done('b');
    await settle();
    done('a');
    expect(await rejectionOf(reading)).toMatchObject({ message: 'stopped after 2' });
    expect(begun).toEqual(['a', 'b']);
    expect(given).toEqual(['a', 'b']);
  });

  describe('with items that the signal leaves undone', () => {
    /** Stops a run that has begun four items, of which those in `undone` fail and the others are done. */
    async function stop(undone: string, items: string, concurrency = 4) {
      const controller = new AbortController();
      const isUndone: RunOptions<string, string>['isUndone'] = ({ item }) => undone.includes(item);
      const { run, done, fail, untaken } = workshop(concurrency, {
        signal: controller.signal,
        isUndone,
      });
      const given: string[] = [];
      const reading = (async () => {
        for await (const { item } of run(items.split(''))) given.push(item);
      })();
      await settle();
      controller.abort();
      for (const item of 'dcba') (undone.includes(item) ? fail : done)(item);
      return { error: await rejectionOf(reading), given: given.join(''), untaken };
    }

    it.each([
      ['cd', 'ab', 2],
      ['d', 'abc', 3],
      ['abcd', '', 0],
      // What came after it was done: beginning there would do it again.
      ['c', 'abcd', 4],
      ['bd', 'abc', 3],
    ])('leaves %j out at the end alone, where another run can begin', async (undone, given, next) => {
      const end = await stop(undone, 'abcdefgh');
      expect(end).toEqual({ error: new Error(`stopped after ${next}`), given, untaken: [] });
    });

    it('throws for what is left out although there are no more items', async () => {
      const end = await stop('d', 'abcd', 5);
      expect(end).toMatchObject({ error: new Error('stopped after 3'), given: 'abc' });
    });

    it('tells of what is done behind them when it is left', async () => {
      const { run, done, fail, untaken } = workshop(3, { isUndone: ({ item }) => item === 'a' });
      const results = run('abcdef'.split(''));
      const first = results.next();
      await settle();
      fail('a');
      done('b');
      expect(await first).toMatchObject({ value: { item: 'a' } });
      const leaving = results.return();
      done('c');
      await leaving;
      expect(untaken).toEqual([1, 2]);
    });
  });

  it('stops although the next item never comes', async () => {
    const controller = new AbortController();
    async function* stuck() {
      yield 'a';
      await new Promise(() => {});
    }
    const results = runInOrder(stuck(), immediate, { ...plain, signal: controller.signal });
    await results.next();
    const next = rejectionOf(results.next());
    await settle();
    controller.abort();
    expect(await next).toMatchObject({ message: 'stopped' });
  });

  it('ends without an error if the signal comes after the last item', async () => {
    const controller = new AbortController();
    const { run, done } = workshop(3, { signal: controller.signal });
    const results = collect(run('a'.split('')));
    await settle();
    controller.abort();
    done('a');
    expect(await results).toHaveLength(1);
  });

  it('waits for what is under way when it is left, tells of it, and lets the items go', async () => {
    let isClosed = false;
    function* many() {
      try {
        yield* 'abcdef';
      } finally {
        isClosed = true;
      }
    }
    const { run, done, untaken, leaves, begun } = workshop(3);
    const results = run(many());
    const first = results.next();
    await settle();
    done('a');
    await first;
    let isLeft = false;
    const leaving = results.return().then(() => (isLeft = true));
    await settle();
    expect([isLeft, leaves()]).toEqual([false, 1]);
    done('b');
    done('c');
    await leaving;
    expect(untaken).toEqual([1, 2]);
    expect(isClosed).toBe(true);
    expect(begun).toEqual(['a', 'b', 'c']);
  });
});
