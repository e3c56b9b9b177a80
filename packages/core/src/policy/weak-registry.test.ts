import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { WeakRegistry } from './weak-registry.ts';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Asks for many names, of which nobody keeps the values, until all that can be forgotten is. */
async function fill(registry: WeakRegistry<object>, count: number, prefix = 'name'): Promise<void> {
  for (let index = 0; index < count; index++) registry.get(`${prefix} ${index}`, () => ({}));
  // What was looked at in this turn is kept until it is over.
  await setImmediate();
  collectGarbage();
}

/** Whether a name has to be made anew. */
function isForgotten(registry: WeakRegistry<object>, name: string): boolean {
  let isMade = false;
  registry.get(name, () => {
    isMade = true;
    return {};
  });
  return isMade;
}

describe('WeakRegistry', () => {
  it('makes a value for each name once', () => {
    const registry = new WeakRegistry<object>();
    const [a, b] = [{}, {}];
    expect(registry.get('a', () => a)).toBe(a);
    expect(registry.get('b', () => b)).toBe(b);
    expect(registry.get('a', () => ({}))).toBe(a);
  });

  it('keeps the last hundred in any case', async () => {
    const registry = new WeakRegistry<object>();
    await fill(registry, 100);
    expect(isForgotten(registry, 'name 0')).toBe(false);
  });

  it('forgets what nobody uses and a hundred others came after', async () => {
    const registry = new WeakRegistry<object>();
    await fill(registry, 300);
    expect(isForgotten(registry, 'name 0')).toBe(true);
    expect(isForgotten(registry, 'name 299')).toBe(false);
  });

  it('keeps a value that somebody uses, however many come after it', async () => {
    const registry = new WeakRegistry<object>();
    const used = registry.get('used', () => ({}));
    await fill(registry, 300);
    expect(registry.get('used', () => ({}))).toBe(used);
  });

  it('counts a value as recent each time that it is asked for', async () => {
    const registry = new WeakRegistry<object>();
    registry.get('asked again', () => ({}));
    for (let round = 0; round < 5; round++) {
      await fill(registry, 60, `name ${round}`);
      expect(isForgotten(registry, 'asked again')).toBe(false);
    }
  });

  it('keeps a value that was made anew before it was told that the first one is gone', async () => {
    const registry = new WeakRegistry<object>();
    registry.get('made twice', () => ({}));
    await fill(registry, 100);
    const again = registry.get('made twice', () => ({}));
    await allAreTold();
    expect(registry.get('made twice', () => ({}))).toBe(again);
  });

  it('lets go of names that nobody uses', async () => {
    const registry = new WeakRegistry<object>();
    const before = await heapInUse();
    // 3,000 names of 10 KB each, none of which is a part of another.
    for (let index = 0; index < 3_000; index++) {
      registry.get(Buffer.alloc(10_000, `name ${index}`).toString('latin1'), () => ({}));
    }
    await heapInUse();
    await allAreTold();
    expect((await heapInUse()) - before).toBeLessThan(10_000_000);
    // Still in use: without it, the names would be gone with the registry.
    expect(isForgotten(registry, 'another')).toBe(true);
  });
});

const told = vi.fn<() => void>();
const witness = new FinalizationRegistry(told);

/** Waits until those who ask to be told what is garbage have been told. */
async function allAreTold(): Promise<void> {
  told.mockClear();
  witness.register({}, undefined);
  const isTold = (): void => {
    collectGarbage();
    expect(told).toHaveBeenCalled();
  };
  await vi.waitFor(isTold, { interval: 1, timeout: 10_000 });
}

async function heapInUse(): Promise<number> {
  await setImmediate();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
