import { describe, expect, it, vi } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { start } from '../../test/limit-record.ts';
import { OddStore, silence } from '../../test/odd-store.ts';
import { readRecord } from './record-text.ts';
import { SharedBudget } from './shared-budget.ts';
import type { Turn } from './take-turn.ts';

const given = { perMinute: 3 };
const name = 'the name of a-key';

function house() {
  const store = new OddStore();
  const clock = new FakeClock(start);
  const onFailure = vi.fn<(error: unknown) => void>();
  const newBudget = (): SharedBudget =>
    new SharedBudget({ store, clock, onFailure, nameOf: async (key) => `the name of ${key}` });
  const budget = newBudget();
  const take = (from = budget): Promise<Turn> => from.take('a-key', clock.now(), given);
  /** Takes one and has it answered, without headers. */
  const exchange = async (from = budget): Promise<void> => {
    const { ticket } = await take(from);
    if (ticket !== undefined) from.end('a-key', clock.now(), ticket, { type: 'answered' });
    await settle();
  };
  const stored = () => readRecord(store.memory.get(name));
  return { store, clock, onFailure, newBudget, budget, take, exchange, stored };
}

describe('SharedBudget', () => {
  it('lets as many go as the budget has, whichever process asks', async () => {
    const { clock, newBudget, take, exchange, onFailure } = house();
    const [one, other] = [newBudget(), newBudget()];
    await exchange(one);
    const turns = [await take(one), await take(other), await take(one), await take(other)];
    expect(turns.map(({ ticket }) => ticket !== undefined)).toEqual([true, true, false, false]);
    expect(onFailure).not.toHaveBeenCalled();
    expect(clock.timers).toBe(0);
  });

  it('computes a change anew if another process wrote in between', async () => {
    const { store, newBudget, take, exchange, stored } = house();
    await exchange();
    const other = newBudget();
    store.insteadOfSet = (...change) => {
      store.insteadOfSet = undefined;
      // Between reading and writing the other process takes one.
      return take(other).then(() => store.memory.compareAndSet(...change));
    };
    expect((await take()).ticket?.number).toBe(3);
    expect(stored()).toMatchObject({ taken: 3, requests: 3, inFlight: 2 });
  });

  it('writes an answer down before the next request asks', async () => {
    const { budget, clock, take } = house();
    const { ticket } = await take();
    if (ticket === undefined) throw new Error('The first one goes.');
    const told = { limit: 60, remaining: 0, resetAt: start + 60_000 };
    budget.end('a-key', clock.now(), ticket, { type: 'answered', told });
    expect((await take()).wait).toMatchObject({ reason: 'minute' });
  });

  it('tells its listeners when an answer is written down', async () => {
    const { budget, exchange, stored } = house();
    const seen: number[] = [];
    budget.watch(() => seen.push(stored().inFlight));
    await exchange();
    expect(seen).toEqual([0]);
  });

  it('does not write what did not change', async () => {
    const { store, take, exchange } = house();
    await exchange();
    await take();
    await take();
    store.calls.length = 0;
    expect((await take()).wait).toBeDefined();
    expect(store.calls).toEqual(['get']);
  });

  it('lets the store forget it after two hours', async () => {
    const { store, exchange } = house();
    const expiries: number[] = [];
    store.insteadOfSet = (of, expected, next, expiresIn) => {
      expiries.push(expiresIn);
      return store.memory.compareAndSet(of, expected, next, expiresIn);
    };
    await exchange();
    expect(new Set(expiries)).toEqual(new Set([7_200_000]));
  });

  it('counts requests that go whatever the limits are', async () => {
    const { budget, clock, stored } = house();
    for (let count = 0; count < 5; count++) {
      expect((await budget.takeAnyway('a-key', clock.now())).ticket).toBeDefined();
    }
    expect(stored().taken).toBe(5);
  });
});

describe('SharedBudget, while the store fails', () => {
  const fail = (): never => {
    throw new Error('no connection');
  };

  it.each<[string, (store: OddStore) => void, string]>([
    ['throws when it is read', (store) => (store.insteadOfGet = fail), 'no connection'],
    ['throws when it is written', (store) => (store.insteadOfSet = fail), 'no connection'],
    ['gives back a number', (store) => (store.insteadOfGet = () => 5), 'instead of a text'],
    [
      'gives back a text of somebody else',
      (store) => (store.insteadOfGet = () => '{"a":1}'),
      'did not put in',
    ],
    ['gives back no JSON', (store) => (store.insteadOfGet = () => 'hello'), 'JSON'],
    ['does not say whether it wrote', (store) => (store.insteadOfSet = () => 'OK'), 'neither true nor false'],
    ['never writes', (store) => (store.insteadOfSet = () => false), 'wrote nothing in 200 tries'],
  ])('by itself counts on, and says so once: a store that %s', async (_, spoil, reason) => {
    const { store, take, exchange, onFailure } = house();
    await exchange();
    spoil(store);
    const turns = [await take(), await take(), await take()];
    expect(turns.map(({ ticket }) => ticket !== undefined)).toEqual([true, true, false]);
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: expect.stringContaining(reason) }),
    );
  });

  it.each<[string, (store: OddStore) => void]>([
    ['reading', (store) => (store.insteadOfGet = silence)],
    ['writing', (store) => (store.insteadOfSet = silence)],
  ])('waits two seconds for %s, no longer, and leaves no timer', async (_, spoil) => {
    const { store, clock, take, exchange, onFailure } = house();
    await exchange();
    spoil(store);
    const turn = vi.fn<(turn: Turn) => void>();
    void take().then(turn);
    await clock.advance(1_999);
    expect(turn).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(turn).toHaveBeenCalledWith(expect.objectContaining({ ticket: expect.anything() }));
    expect(onFailure).toHaveBeenCalledWith(
      expect.objectContaining({ message: 'it did not answer within 2000 ms' }),
    );
    expect(clock.timers).toBe(0);
  });

  it('says nothing of it after the last request, when the program may have closed the store', async () => {
    const { store, clock, budget, take, onFailure } = house();
    const { ticket } = await take();
    if (ticket === undefined) throw new Error('The first one goes.');
    store.insteadOfGet = fail;
    budget.end('a-key', clock.now(), ticket, { type: 'answered' });
    await settle();
    expect(onFailure).not.toHaveBeenCalled();
    expect(budget.record.inFlight).toBe(0);
    await take();
    expect(onFailure).toHaveBeenCalledOnce();
  });

  it('leaves it alone for ten seconds, then shares again', async () => {
    const { store, clock, take, exchange, newBudget, onFailure, stored } = house();
    store.insteadOfGet = fail;
    await exchange();
    store.insteadOfGet = undefined;
    store.calls.length = 0;
    await clock.advance(9_999);
    await take();
    expect(store.calls).toEqual([]);
    await clock.advance(1);
    await take();
    expect(store.calls).toEqual(['get', 'set']);
    expect(stored().requests).toBe(1);
    // What goes wrong later is not said again.
    store.insteadOfGet = fail;
    await take();
    expect(onFailure).toHaveBeenCalledOnce();
    store.insteadOfGet = undefined;
    expect((await take(newBudget())).wait).toMatchObject({ reason: 'first_answer' });
  });

  it('goes on even if the warning fails', async () => {
    const { store, take, onFailure } = house();
    onFailure.mockImplementation(fail);
    store.insteadOfGet = fail;
    expect((await take()).ticket).toBeDefined();
  });

  it('goes on if the key’s name cannot be made', async () => {
    const { store, clock, onFailure } = house();
    const budget = new SharedBudget({
      store,
      clock,
      onFailure,
      nameOf: () => Promise.reject(new Error('no crypto')),
    });
    expect((await budget.take('a-key', clock.now(), {})).ticket).toBeDefined();
    expect(onFailure).toHaveBeenCalledOnce();
  });
});
