import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageReceived } from '../../test/deliveries.ts';
import { make, settle } from '../../test/hand-worked-handler.ts';
import { memoryReplayStore } from '../replay/memory-replay-store.ts';
import type { ReplayStore } from '../replay/replay-store.ts';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => vi.useRealTimers());

describe('each event once', () => {
  it('handles 100 deliveries of one event at once a single time, and acknowledges none before it is done', async () => {
    const { calls, send } = make();
    const answered: string[] = [];
    const sent = Array.from({ length: 100 }, async () => void answered.push(await send()));
    await settle();
    expect([calls.length, answered]).toEqual([1, []]);
    calls[0]?.resolve();
    await Promise.all(sent);
    expect(answered.toSorted()).toEqual([...Array(99).fill('200 already_handled'), '200 handled']);
    expect(calls).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('answers all of them with 500 if it fails, and handles the next delivery', async () => {
    const { calls, send, onError } = make();
    const sent = Promise.all(Array.from({ length: 100 }, () => send()));
    await settle();
    calls[0]?.reject(new Error('the database is down'));
    expect(await sent).toEqual(Array(100).fill('500 failed'));
    expect(onError).toHaveBeenCalledOnce();
    expect(onError).toHaveBeenCalledWith(new Error('the database is down'), {
      during: 'handling',
      event: messageReceived('evt_1'),
    });
    const again = send();
    await settle();
    calls[1]?.resolve();
    expect([await again, await send(), calls.length]).toEqual(['200 handled', '200 already_handled', 2]);
  });

  it('handles different events at the same time', async () => {
    const { calls, send } = make();
    const sent = [send('evt_1'), send('evt_2')];
    await settle();
    expect(calls).toHaveLength(2);
    for (const call of calls) call.resolve();
    expect(await Promise.all(sent)).toEqual(['200 handled', '200 handled']);
  });

  it('releases the event when the function throws at once', async () => {
    let fails = true;
    const { send } = make({
      on: {
        'message.received': () => {
          if (fails) throw new Error('broken');
        },
      },
    });
    expect(await send()).toBe('500 failed');
    fails = false;
    expect(await send()).toBe('200 handled');
  });

  it('lets the second delivery wait for 8 s at most, and asks for it again then', async () => {
    const { calls, send } = make();
    const first = send();
    await settle();
    const second = send();
    const answered = vi.fn<(answer: string) => void>();
    void second.then(answered);
    await vi.advanceTimersByTimeAsync(7_999);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(answered).toHaveBeenCalledWith('503 in_progress, later');
    calls[0]?.resolve();
    expect([await first, await send(), calls.length]).toEqual(['200 handled', '200 already_handled', 1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives an event whose function never ends to a delivery after the lease', async () => {
    const { calls, send } = make({ lease: 60_000 });
    void send();
    await vi.advanceTimersByTimeAsync(60_000);
    const again = send();
    await settle();
    expect(calls).toHaveLength(2);
    // The first was taken for dead; that it fails so late changes nothing for the next.
    calls[0]?.reject(new Error('late'));
    await settle();
    const third = send();
    await settle();
    calls[1]?.resolve();
    expect([await again, await third, calls.length]).toEqual(['200 handled', '200 already_handled', 2]);
  });
});

it('measures the lease on the clock of the options', async () => {
  let time = 0;
  const { calls, send } = make({ lease: 60_000, now: () => time });
  void send();
  await settle();
  time = 60_000;
  void send();
  await settle();
  expect(calls).toHaveLength(2);
});

describe('a store that several processes share', () => {
  it('lets one of them handle the event, and the other ask for it again until it is done', async () => {
    const replayStore = memoryReplayStore();
    const one = make({ replayStore });
    const other = make({ replayStore });
    const first = one.send();
    await settle();
    expect(await other.send()).toBe('503 in_progress, later');
    one.calls[0]?.resolve();
    expect([await first, await other.send()]).toEqual(['200 handled', '200 already_handled']);
    expect(other.calls).toEqual([]);
  });

  it('gives the event to another one when the first fails', async () => {
    const replayStore = memoryReplayStore();
    const one = make({ replayStore });
    const other = make({ replayStore });
    const first = one.send();
    await settle();
    one.calls[0]?.reject(new Error('broken'));
    expect(await first).toBe('500 failed');
    const second = other.send();
    await settle();
    other.calls[0]?.resolve();
    expect(await second).toBe('200 handled');
  });

  it('is told the same owner and lease from claim to end, and another owner each time', async () => {
    const told: [string, string, { owner: string; lease: number }][] = [];
    const note = (name: string) => (id: string, claim: { owner: string; lease: number }) => {
      told.push([name, id, claim]);
      return 'claimed' as const;
    };
    const replayStore = { claim: note('claim'), complete: note('complete'), release: note('release') };
    const { calls, send } = make({ replayStore, lease: 5_000 });
    for (const end of ['resolve', 'reject'] as const) {
      const sent = send();
      await settle();
      calls.at(-1)?.[end]();
      await sent;
    }
    expect(told.map(([name, id]) => `${name} ${id}`)).toEqual([
      'claim evt_1',
      'complete evt_1',
      'claim evt_1',
      'release evt_1',
    ]);
    const owners = told.map(([, , { owner }]) => owner);
    expect([owners[0], owners[2]]).toEqual([owners[1], owners[3]]);
    expect(owners[0]).not.toBe(owners[2]);
    expect(told[0]?.[2].lease).toBe(5_000);
  });

  it.each<[string, ReplayStore['claim']]>([
    [
      'throws',
      () => {
        throw new Error('no connection');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no connection'))],
    ['answers something else', () => true as never],
  ])('asks for the event again, and handles nothing, when claim %s', async (_, claim) => {
    const { calls, send, onError } = make({ replayStore: { ...memoryReplayStore(), claim } });
    expect(await send()).toBe('503 not_claimed, later');
    expect(calls).toEqual([]);
    expect(onError).toHaveBeenCalledWith(
      expect.any(Error),
      expect.objectContaining({ during: 'replay_store' }),
    );
  });

  it('does not ask for an event again that was handled, even if that cannot be noted', async () => {
    const complete = () => Promise.reject(new Error('no connection'));
    const { calls, send, onError } = make({ replayStore: { ...memoryReplayStore(), complete } });
    const sent = send();
    await settle();
    calls[0]?.resolve();
    expect(await sent).toBe('200 handled');
    expect(onError).toHaveBeenCalledWith(
      expect.any(Error),
      expect.objectContaining({ during: 'replay_store' }),
    );
  });

  it('asks for an event again that failed, even if it cannot be released', async () => {
    const release = () => {
      throw new Error('no connection');
    };
    const { calls, send, onError } = make({ replayStore: { ...memoryReplayStore(), release } });
    const sent = send();
    await settle();
    calls[0]?.reject(new Error('broken'));
    expect(await sent).toBe('500 failed');
    expect(onError.mock.calls.map(([, failure]) => failure)).toMatchObject([
      { during: 'handling' },
      { during: 'replay_store' },
    ]);
  });
});
