import { describe, expect, it, vi } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { OddStore } from '../../test/odd-store.ts';
import { CallScope } from '../policy/call-scope.ts';
import { LimiterRegistry } from './limiter-registry.ts';

const clock = new FakeClock();
const origin = 'https://a.example';
const key = () => 'a-key';

/** A call that takes its turn at once. */
function visitor(maxConcurrent = 5) {
  const scope = new CallScope(clock, [], undefined);
  return { scope, maxConcurrent, maxWait: 0, limits: {}, onWait: () => {} };
}

describe('LimiterRegistry', () => {
  it('gives one limiter for one key at one origin', () => {
    const registry = new LimiterRegistry(clock);
    expect(registry.get(origin, 'a-key')).toBe(registry.get(origin, 'a-key'));
    expect(registry.get(origin, key)).toBe(registry.get(origin, key));
  });

  it.each([
    ['another key', origin, 'b-key'],
    ['another origin', 'https://b.example', 'a-key'],
    ['a function', origin, key],
  ])('gives another one for %s', (_, otherOrigin, otherKey) => {
    const registry = new LimiterRegistry(clock);
    expect(registry.get(otherOrigin, otherKey)).not.toBe(registry.get(origin, 'a-key'));
  });

  it('tells functions apart by themselves and by the origin', () => {
    const registry = new LimiterRegistry(clock);
    const limiter = registry.get(origin, key);
    expect(registry.get(origin, () => 'a-key')).not.toBe(limiter);
    expect(registry.get('https://b.example', key)).not.toBe(limiter);
  });

  it('shares nothing between two ways to fetch, which need not reach the same server', () => {
    const registry = new LimiterRegistry(clock);
    const [one, other] = [() => {}, () => {}];
    const limiter = registry.get(origin, 'a-key', { fetchFunction: one });
    expect(registry.get(origin, 'a-key', { fetchFunction: one })).toBe(limiter);
    expect(registry.get(origin, 'a-key', { fetchFunction: other })).not.toBe(limiter);
    expect(registry.get(origin, 'a-key')).not.toBe(limiter);
  });

  it('keeps to the limits if nobody says otherwise, and keeps those apart that do not', () => {
    const registry = new LimiterRegistry(clock);
    const limiter = registry.get(origin, 'a-key');
    expect(registry.get(origin, 'a-key', { keepsLimits: true })).toBe(limiter);
    expect(registry.get(origin, 'a-key', { keepsLimits: false })).not.toBe(limiter);
  });

  it('keeps the budgets of two stores apart, each in its own', async () => {
    const registry = new LimiterRegistry(clock);
    const [one, other] = [new OddStore(), new OddStore()];
    const limiter = registry.get(origin, 'a-key', { store: one });
    expect(registry.get(origin, 'a-key', { store: one })).toBe(limiter);
    await registry.get(origin, 'a-key', { store: other }).enter(visitor())('a-key');
    expect([one.calls, other.calls]).toEqual([[], ['get', 'set']]);
  });

  it('shares nothing with another registry', () => {
    const limiter = new LimiterRegistry(clock).get(origin, 'a-key');
    expect(new LimiterRegistry(clock).get(origin, 'a-key')).not.toBe(limiter);
  });

  it('counts the requests in flight to one origin together, whatever their keys', async () => {
    // Design 1.2: `maxConcurrent` is for one origin, since its firewall counts connections, not keys.
    const registry = new LimiterRegistry(clock);
    const admitted = vi.fn<() => void>();
    for (const name of ['a-key', 'b-key']) {
      void registry.get(origin, name).enter(visitor(1))(name).then(admitted);
    }
    await settle();
    expect(admitted).toHaveBeenCalledOnce();
  });
});
