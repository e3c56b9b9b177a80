import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from './clock.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const longest = 2 ** 31 - 1;

describe('systemClock', () => {
  it.each([1, 1_000, longest, longest + 1, 3 * longest])('runs the callback after %i ms, once', (delay) => {
    const callback = vi.fn<() => void>();
    systemClock.after(delay, callback);
    vi.advanceTimersByTime(Math.max(1, delay) - 1);
    expect(callback).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(callback).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([0, -5])('runs the callback after %i ms, but not before it returns', (delay) => {
    const callback = vi.fn<() => void>();
    systemClock.after(delay, callback);
    expect(callback).not.toHaveBeenCalled();
    vi.advanceTimersByTime(0);
    expect(callback).toHaveBeenCalledOnce();
  });

  it.each([10, 3 * longest])('takes a callback after %i ms back at any time', (delay) => {
    const callback = vi.fn<() => void>();
    const cancel = systemClock.after(delay, callback);
    vi.advanceTimersByTime(delay - 1);
    cancel();
    vi.advanceTimersByTime(2);
    expect(callback).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps the process alive for whoever waits', () => {
    vi.useRealTimers();
    const unref = vi.spyOn(globalThis, 'setTimeout');
    systemClock.after(60_000, () => {})();
    expect(unref).toHaveBeenCalledOnce();
    expect(unref.mock.results[0]?.value).not.toHaveProperty('_unrefed', true);
    unref.mockRestore();
  });

  it('tells the time and rolls the dice', () => {
    const before = systemClock.monotonic();
    vi.advanceTimersByTime(5);
    expect(systemClock.monotonic() - before).toBe(5);
    vi.setSystemTime(5_000);
    expect(systemClock.now()).toBe(5_000);
    expect(systemClock.random()).toBeGreaterThanOrEqual(0);
    expect(systemClock.random()).toBeLessThan(1);
  });
});
