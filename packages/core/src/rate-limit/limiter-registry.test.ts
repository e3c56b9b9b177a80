import { describe, expect, it, vi } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { CallScope } from '../policy/call-scope.ts';
import { LimiterRegistry } from './limiter-registry.ts';

const clock = new FakeClock();
const origin = 'https://a.example';
const key = () => 'a-key';

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

  it('shares nothing with another registry', () => {
    const limiter = new LimiterRegistry(clock).get(origin, 'a-key');
    expect(new LimiterRegistry(clock).get(origin, 'a-key')).not.toBe(limiter);
  });

  it('counts the requests in flight to one origin together, whatever their keys', async () => {
    // Design 1.2: `maxConcurrent` is for one origin, since its firewall counts connections, not keys.
    const registry = new LimiterRegistry(clock);
    const admitted = vi.fn<() => void>();
    for (const name of ['a-key', 'b-key']) {
      const scope = new CallScope(clock, [], undefined);
      const visitor = { scope, maxConcurrent: 1, maxWait: 0, limits: {}, onWait: () => {} };
      void registry.get(origin, name).enter(visitor)(name).then(admitted);
    }
    await settle();
    expect(admitted).toHaveBeenCalledOnce();
  });
});
