import { describe, expect, it } from 'vitest';
import { Connections } from './connections.ts';

describe('Connections', () => {
  it('gives as many as may be in flight', () => {
    const connections = new Connections();
    const take = () => connections.take(2, () => {});
    expect([take(), take(), take()]).toEqual([true, true, false]);
    connections.giveBack();
    expect([take(), take()]).toEqual([true, false]);
  });

  it('lets those try again that found none, first come first served, each once', () => {
    const connections = new Connections();
    const log: string[] = [];
    const tries = ['a', 'b'].map((name) => () => {
      log.push(name);
    });
    connections.take(1, () => {});
    for (const again of [...tries, ...tries]) connections.take(1, again);
    connections.giveBack();
    expect(log).toEqual(['a', 'b']);
    connections.giveBack();
    expect(log).toEqual(['a', 'b']);
  });
});
