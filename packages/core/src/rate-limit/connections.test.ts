import { describe, expect, it } from 'vitest';
import { Connections } from './connections.ts';

describe('Connections', () => {
  it('gives as many as may be in flight', () => {
    const connections = new Connections();
    const take = () => connections.take(2, 0, () => {});
    const [first, second, third] = [take(), take(), take()];
    expect([first, second, third]).toEqual([{ since: 0 }, { since: 0 }, undefined]);
    connections.giveBack(first ?? { since: 0 });
    expect([take(), take()]).toEqual([{ since: 0 }, undefined]);
  });

  it('lets those try again that found none, first come first served, each once', () => {
    const connections = new Connections();
    const log: string[] = [];
    const tries = ['a', 'b'].map((name) => () => {
      log.push(name);
    });
    const taken = connections.take(1, 0, () => {}) ?? { since: 0 };
    for (const again of [...tries, ...tries]) connections.take(1, 0, again);
    connections.giveBack(taken);
    expect(log).toEqual(['a', 'b']);
    connections.giveBack(taken);
    expect(log).toEqual(['a', 'b']);
  });

  it('lets one that got one and wants another stand behind those that got none', () => {
    const connections = new Connections();
    const taken = [connections.take(1, 0, () => {})];
    const log: string[] = [];
    const wants = (name: string) => {
      const again = (): void => {
        for (let one = take(); one !== undefined; one = take()) {
          taken.push(one);
          log.push(name);
        }
      };
      const take = () => connections.take(1, 0, again);
      return again;
    };
    for (const again of [wants('a'), wants('b'), wants('c')]) again();
    for (let round = 0; round < 4; round++) connections.giveBack(taken.at(-1) ?? { since: 0 });
    expect(log).toEqual(['a', 'b', 'c', 'a']);
  });

  it('lets one that wants no more stand nowhere', () => {
    const connections = new Connections();
    const log: string[] = [];
    const again = (): void => {
      if (connections.take(1, 0, again) !== undefined) log.push('again');
    };
    const first = connections.take(1, 0, again) ?? { since: 0 };
    again();
    connections.giveBack(first);
    connections.giveBack(first);
    expect(log).toEqual(['again']);
  });

  it('counts one that nobody gives back for as long as it was told, and no longer', () => {
    const connections = new Connections(1_000);
    const take = (now: number) => connections.take(1, now, () => {});
    expect([take(0), take(999), take(1_000), take(1_500)]).toEqual([
      { since: 0 },
      undefined,
      { since: 1_000 },
      undefined,
    ]);
  });

  it('frees no place of another one when one comes back that has been given up', () => {
    const connections = new Connections(1_000);
    const late = connections.take(1, 0, () => {}) ?? { since: 0 };
    connections.take(1, 1_000, () => {});
    connections.giveBack(late);
    expect(connections.take(1, 1_001, () => {})).toBeUndefined();
  });
});
