import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { WeakRegistry } from './weak-registry.ts';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Asks for many names, of which nobody keeps the values, until all that can be forgotten is. */
async function fill(registry: WeakRegistry<object>, count: number): Promise<void> {
  for (let index = 0; index < count; index++) registry.get(`name ${index}`, () => ({}));
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
      await fill(registry, 60);
      expect(isForgotten(registry, 'asked again')).toBe(false);
    }
  });
});
