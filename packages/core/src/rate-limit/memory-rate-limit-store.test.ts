import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryRateLimitStore } from './memory-rate-limit-store.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-30T14:30:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('MemoryRateLimitStore', () => {
  it('has nothing at first', () => {
    expect(new MemoryRateLimitStore().get('a')).toBeUndefined();
  });

  it('puts in a text if what is there is as expected, and tells', () => {
    const store = new MemoryRateLimitStore();
    expect(store.compareAndSet('a', 'old', 'one', 1_000)).toBe(false);
    expect(store.compareAndSet('a', undefined, 'one', 1_000)).toBe(true);
    expect(store.compareAndSet('a', undefined, 'two', 1_000)).toBe(false);
    expect(store.compareAndSet('a', 'one', 'two', 1_000)).toBe(true);
    expect([store.get('a'), store.get('b')]).toEqual(['two', undefined]);
  });

  it('forgets a text when its time is over, and takes that for nothing', () => {
    const store = new MemoryRateLimitStore();
    store.compareAndSet('a', undefined, 'one', 1_000);
    vi.advanceTimersByTime(999);
    expect(store.get('a')).toBe('one');
    vi.advanceTimersByTime(1);
    expect(store.get('a')).toBeUndefined();
    expect(store.compareAndSet('a', 'one', 'two', 1_000)).toBe(false);
    expect(store.compareAndSet('a', undefined, 'two', 1_000)).toBe(true);
  });

  it('sets no timer', () => {
    new MemoryRateLimitStore().compareAndSet('a', undefined, 'one', 1_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
