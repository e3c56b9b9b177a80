import { describe, expect, it, vi } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { CallScope } from './call-scope.ts';
import { LimiterRegistry } from './limiter-registry.ts';

const clock = new FakeClock();
const origin = 'https://a.example';
const key = () => 'a-key';

describe('LimiterRegistry', () => {
  it('gives one limiter for one key at one origin', () => {
    const registry = new LimiterRegistry();
    expect(registry.get(origin, 'a-key', clock)).toBe(registry.get(origin, 'a-key', clock));
    expect(registry.get(origin, key, clock)).toBe(registry.get(origin, key, clock));
  });

  it.each([
    ['another key', origin, 'b-key'],
    ['another origin', 'https://b.example', 'a-key'],
    ['a function', origin, key],
  ])('gives another one for %s', (_, otherOrigin, otherKey) => {
    const registry = new LimiterRegistry();
    expect(registry.get(otherOrigin, otherKey, clock)).not.toBe(registry.get(origin, 'a-key', clock));
  });

  it('tells functions apart by themselves and by the origin', () => {
    const registry = new LimiterRegistry();
    const limiter = registry.get(origin, key, clock);
    expect(registry.get(origin, () => 'a-key', clock)).not.toBe(limiter);
    expect(registry.get('https://b.example', key, clock)).not.toBe(limiter);
  });

  it('shares nothing between two ways to fetch, which need not reach the same server', () => {
    const registry = new LimiterRegistry();
    const [one, other] = [() => {}, () => {}];
    const limiter = registry.get(origin, 'a-key', clock, { fetchFunction: one });
    expect(registry.get(origin, 'a-key', clock, { fetchFunction: one })).toBe(limiter);
    expect(registry.get(origin, 'a-key', clock, { fetchFunction: other })).not.toBe(limiter);
    expect(registry.get(origin, 'a-key', clock)).not.toBe(limiter);
  });

  it('shares nothing with another registry', () => {
    const limiter = new LimiterRegistry().get(origin, 'a-key', clock);
    expect(new LimiterRegistry().get(origin, 'a-key', clock)).not.toBe(limiter);
  });

  it('counts the requests in flight to one origin together, whatever their keys', async () => {
    // Design 1.2: `maxConcurrent` is for one origin, since its firewall counts connections, not keys.
    const registry = new LimiterRegistry();
    const admitted = vi.fn<() => void>();
    for (const name of ['a-key', 'b-key']) {
      const scope = new CallScope(clock, [], undefined);
      const visitor = { scope, maxConcurrent: 1, maxWait: 0, onWait: () => {} };
      void registry.get(origin, name, clock).enter(visitor)().then(admitted);
    }
    await settle();
    expect(admitted).toHaveBeenCalledOnce();
  });
});
