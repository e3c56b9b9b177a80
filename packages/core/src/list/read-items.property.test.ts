import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangingList } from '../../test/changing-list.ts';
import { collect } from '../../test/page-server.ts';
import { readItems } from './read-items.ts';
import { readPages } from './read-pages.ts';

/** What happens to a list while it is read: an item arrives at the front, one goes away, or nothing. */
type Change = { readonly arrives: true } | { readonly leaves: number } | undefined;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant(undefined),
  fc.constant({ arrives: true } as const),
  fc.record({ leaves: fc.nat() }),
);
const changes = fc.array(change, { maxLength: 80 });
const length = fc.nat({ max: 40 });
const perPage = fc.integer({ min: 1, max: 9 });

/** A list that changes as it is told to, and the items that were in it all the time. */
function changing(items: number, each: number, script: readonly Change[]) {
  const list = new ChangingList(items, each);
  const stay = new Set(list.ids);
  let step = 0;
  const next = (): void => {
    const now = script[step++];
    if (now === undefined) return;
    if ('arrives' in now) {
      list.ids.unshift(`new ${step}`);
      return;
    }
    const gone = list.ids[now.leaves % Math.max(1, list.ids.length)];
    if (gone === undefined) return;
    list.remove(gone);
    stay.delete(gone);
  };
  return { list, stay, next };
}

/** What came twice, and what was missed or came out of its order. */
function faults(given: readonly string[], stay: ReadonlySet<string>) {
  const twice = given.filter((id, index) => given.indexOf(id) !== index);
  const kept = given.filter((id) => stay.has(id));
  return { twice, misplaced: [...stay].filter((id, index) => kept[index] !== id) };
}

const none = { twice: [], misplaced: [] };

describe('a list that changes while it is read', () => {
  it('gives each item that stays once and in order, and none twice, whatever arrives and goes', async () => {
    await fc.assert(
      fc.asyncProperty(length, perPage, changes, async (items, each, script) => {
        const { list, stay, next } = changing(items, each, script);
        const given: string[] = [];
        for await (const { id } of readItems(() => list.open())) {
          given.push(id);
          next();
        }
        expect(faults(given, stay)).toEqual(none);
      }),
    );
  });

  it('does so too if the reading fails and goes on, at any page', async () => {
    const failures = fc.array(fc.boolean(), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(length, perPage, changes, failures, async (items, each, script, fails) => {
        const { list, stay, next } = changing(items, each, script);
        const notNow = new Error('not now');
        let asked = 0;
        list.onAsked = () => {
          if (fails[asked++] === true) throw notNow;
        };
        const iteration = readItems(() => list.open());
        const given: string[] = [];
        for (let isOver = false; !isOver; ) {
          try {
            const { done = false, value } = await iteration.next();
            isOver = done;
            if (value !== undefined) given.push(value.id);
            next();
          } catch (error) {
            if (error !== notNow) throw error;
          }
        }
        expect(faults(given, stay)).toEqual(none);
      }),
    );
  });

  it('gives none twice from any page on, with any number of pages fetched ahead', async () => {
    const ahead = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(
        length,
        perPage,
        changes,
        ahead,
        ahead,
        async (items, each, script, concurrency, start) => {
          const { list, next } = changing(items, each, script);
          const given: string[] = [];
          for await (const { id } of readItems(() => list.open({ concurrency, start }))) {
            given.push(id);
            next();
          }
          expect(new Set(given).size).toBe(given.length);
        },
      ),
    );
  });
});

describe('a list that stays as it is', () => {
  it('is read with one request for each page, and gives all of it', async () => {
    await fc.assert(
      fc.asyncProperty(length, perPage, fc.integer({ min: 1, max: 6 }), async (items, each, concurrency) => {
        const list = new ChangingList(items, each);
        const given = await collect(readItems(() => list.open({ concurrency })));
        expect(given.map(({ id }) => id)).toEqual(list.ids);
        const pages = await collect(readPages(() => list.open({ concurrency })));
        expect(pages.flatMap(({ data }) => data)).toEqual(given);
        expect(list.asked).toHaveLength(2 * Math.max(1, Math.ceil(items / each)));
      }),
    );
  });
});
