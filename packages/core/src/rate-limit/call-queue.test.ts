import { describe, expect, it } from 'vitest';
import { CallQueue } from './call-queue.ts';
import type { WaitingCall } from './waiting-call.ts';

function call(arrival: number): WaitingCall {
  const place = { arrival } as WaitingCall['place'];
  return { place, key: 'a-key', admit: () => {}, refuse: () => {} };
}

function queueOf(...calls: readonly WaitingCall[]): CallQueue {
  const queue = new CallQueue();
  for (const each of calls) queue.add(each);
  return queue;
}

const arrivals = (queue: CallQueue): number[] => queue.all().map(({ place }) => place.arrival);

describe('CallQueue', () => {
  it('is empty at first', () => {
    expect([queueOf().first, queueOf().all()]).toEqual([undefined, []]);
  });

  it('keeps the order of arrival, however calls come back', () => {
    const queue = queueOf(...[3, 0, 4, 1, 2, 7, 6].map(call));
    expect(arrivals(queue)).toEqual([0, 1, 2, 3, 4, 6, 7]);
    expect(queue.first?.place.arrival).toBe(0);
  });

  it('knows how many are before a call', () => {
    const calls = [1, 3, 5, 8].map(call);
    const queue = queueOf(...calls);
    expect(calls.map((each) => queue.placeOf(each))).toEqual([0, 1, 2, 3]);
  });

  it('takes a call out once', () => {
    const calls = [0, 1, 2].map(call);
    const [, middle] = calls as [WaitingCall, WaitingCall, WaitingCall];
    const queue = queueOf(...calls);
    expect([queue.has(middle), queue.remove(middle)]).toEqual([true, true]);
    expect([queue.has(middle), queue.remove(middle)]).toEqual([false, false]);
    expect(arrivals(queue)).toEqual([0, 2]);
  });

  it('does not take a call for another of the same arrival', () => {
    const queue = queueOf(call(0), call(1));
    expect([queue.has(call(1)), queue.remove(call(0)), queue.has(call(9))]).toEqual([false, false, false]);
  });
});
