import { describe, expect, it } from 'vitest';
import { complaintOf } from '../../test/rejection-of.ts';
import { memoryReplayStore } from './memory-replay-store.ts';

const claimOf = (owner: string) => ({ owner, lease: 1_000 });

describe('memoryReplayStore', () => {
  it('gives an event to one claim, and says when it is done', () => {
    const store = memoryReplayStore();
    expect(store.claim('evt_1', claimOf('a'))).toBe('claimed');
    expect(store.claim('evt_1', claimOf('b'))).toBe('in_progress');
    store.complete('evt_1', claimOf('a'));
    expect(store.claim('evt_1', claimOf('b'))).toBe('done');
    expect(store.claim('evt_2', claimOf('b'))).toBe('claimed');
  });

  it('gives an event that was released to the next claim', async () => {
    const store = memoryReplayStore();
    await store.claim('evt_1', claimOf('a'));
    store.release('evt_1', claimOf('a'));
    expect(store.claim('evt_1', claimOf('b'))).toBe('claimed');
  });

  it('gives an event to the next claim when the lease has run out, and to nobody before', async () => {
    let now = 0;
    const store = memoryReplayStore({ now: () => now });
    await store.claim('evt_1', claimOf('a'));
    now = 999;
    expect(store.claim('evt_1', claimOf('b'))).toBe('in_progress');
    now = 1_000;
    expect(store.claim('evt_1', claimOf('b'))).toBe('claimed');
  });

  it('lets a late owner neither release nor take the claim of the next one, but complete the event', async () => {
    let now = 0;
    const store = memoryReplayStore({ now: () => now });
    await store.claim('evt_1', claimOf('late'));
    now = 1_000;
    await store.claim('evt_1', claimOf('next'));
    store.release('evt_1', claimOf('late'));
    expect(store.claim('evt_1', claimOf('c'))).toBe('in_progress');
    store.complete('evt_1', claimOf('late'));
    expect(store.claim('evt_1', claimOf('c'))).toBe('done');
    store.release('evt_1', claimOf('next'));
    expect(store.claim('evt_1', claimOf('c'))).toBe('done');
  });

  it('remembers so many events, and forgets the oldest', async () => {
    const store = memoryReplayStore({ size: 2 });
    for (const id of ['evt_1', 'evt_2', 'evt_3']) {
      await store.claim(id, claimOf('a'));
      store.complete(id, claimOf('a'));
    }
    expect(store.claim('evt_3', claimOf('b'))).toBe('done');
    expect(store.claim('evt_2', claimOf('b'))).toBe('done');
    expect(store.claim('evt_1', claimOf('b'))).toBe('claimed');
  });

  it('leaves a claim to its owner even when the event was completed by another one, and forgotten', async () => {
    let now = 0;
    const store = memoryReplayStore({ size: 1, now: () => now });
    await store.claim('evt_1', claimOf('late'));
    now = 1_000;
    await store.claim('evt_1', claimOf('next'));
    store.complete('evt_1', claimOf('late'));
    store.complete('evt_2', claimOf('other'));
    expect(store.claim('evt_1', claimOf('c'))).toBe('in_progress');
  });

  it('counts an event that is completed again as the last one', () => {
    const store = memoryReplayStore({ size: 2 });
    for (const id of ['evt_1', 'evt_2', 'evt_1', 'evt_3']) store.complete(id, claimOf('a'));
    expect(store.claim('evt_1', claimOf('b'))).toBe('done');
    expect(store.claim('evt_2', claimOf('b'))).toBe('claimed');
  });

  it('takes the word of an owner whose claim it does not know', () => {
    const store = memoryReplayStore();
    store.release('evt_1', claimOf('a'));
    expect(store.claim('evt_1', claimOf('b'))).toBe('claimed');
    store.complete('evt_2', claimOf('a'));
    expect(store.claim('evt_2', claimOf('b'))).toBe('done');
  });

  it('remembers a single event, if that is its size', () => {
    const store = memoryReplayStore({ size: 1 });
    store.complete('evt_1', claimOf('a'));
    expect(store.claim('evt_1', claimOf('b'))).toBe('done');
  });

  it('refuses a clock that is none', async () => {
    expect(await complaintOf(() => memoryReplayStore({ now: 5 as never }))).toContain(
      '`now` must be a function',
    );
  });

  it.each([0, -1, Number.NaN, '5'])('refuses the size %s', async (size) => {
    expect(await complaintOf(() => memoryReplayStore({ size: size as number }))).toContain(
      '`size` must be a number of events from 1',
    );
  });
});
