import { describe, expect, it } from 'vitest';
import { ChangingList } from '../../test/changing-list.ts';
import { settle } from '../../test/fake-clock.ts';
import { collect } from '../../test/page-server.ts';
import { readItems } from './read-items.ts';

describe('readItems of a list that changes at random', () => {
  it('gives every item that stays exactly once, whatever is deleted and arrives at the front', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = chances(seed);
      const list = new ChangingList(60, 1 + (seed % 7));
      const stay = new Set(list.ids);
      let arrivals = 0;
      const change = (): void => {
        if (chance() < 0.1) list.ids.unshift(`new ${arrivals++}`);
        const gone = list.ids[Math.floor(chance() * list.ids.length * 1.5)];
        if (chance() < 0.2 && gone !== undefined) {
          list.remove(gone);
          stay.delete(gone);
        }
      };
      const given: string[] = [];
      for await (const { id } of readItems(() => list.open())) {
        given.push(id);
        change();
      }
      expect(new Set(given).size, `seed ${seed}: twice`).toBe(given.length);
      const missed = [...stay].filter((id) => !given.includes(id));
      expect(missed, `seed ${seed}: lost`).toEqual([]);
      const ordered = given.filter((id) => stay.has(id)).map(Number);
      expect(ordered, `seed ${seed}: order`).toEqual(ordered.toSorted((one, other) => one - other));
    }
  });

  it.each(['deletions', 'arrivals'])(
    'gives every item that stays exactly once where pages are looked up in any order amid %s',
    async (what) => {
      for (let seed = 1; seed <= 100; seed++) {
        const chance = chances(seed);
        const list = new ChangingList(60, 1 + (seed % 7));
        const stay = new Set(list.ids);
        list.onAsked = async () => {
          for (let turns = Math.floor(chance() * 4); turns > 0; turns--) await settle();
          const gone = list.ids[Math.floor(chance() * list.ids.length)];
          if (chance() > 0.3 || gone === undefined) return;
          if (what === 'arrivals') list.ids.unshift(`new ${list.asked.length}`);
          else list.remove(gone);
          if (what === 'deletions') stay.delete(gone);
        };
        const items = await collect(readItems(() => list.open({ concurrency: 1 + (seed % 6) })));
        const given = items.map(({ id }) => id);
        expect(new Set(given).size, `seed ${seed}: twice`).toBe(given.length);
        expect(
          [...stay].filter((id) => !given.includes(id)),
          `seed ${seed}: lost`,
        ).toEqual([]);
      }
    },
  );
});

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
function chances(seed: number): () => number {
  let state = seed * 7_919;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
