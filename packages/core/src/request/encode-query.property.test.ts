import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, brokenText } from '../../test/any-text.ts';
import { acceptedBy } from '../../test/refusals.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { encodeQuery, type Query, type QueryValue } from './encode-query.ts';

const name = anyText().filter((text) => text !== 'api_key');
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const date = fc.date({ noInvalidDate: true });
const item = fc.oneof(anyText(), number);
const value: fc.Arbitrary<QueryValue> = fc.oneof(
  anyText(),
  number,
  fc.integer(),
  fc.boolean(),
  date,
  fc.constantFrom(null, undefined),
  fc.array(item, { maxLength: 4 }),
);
const query = fc
  .array(fc.tuple(name, value), { maxLength: 6 })
  .map((pairs): Query => Object.fromEntries(pairs));

function textOf(of: NonNullable<QueryValue>): string {
  if (of instanceof Date) return of.toISOString();
  return Array.isArray(of) ? of.map(String).join(',') : String(of);
}

describe('encodeQuery, of any query', () => {
  it('is read back by URLSearchParams: the same names and values in the same order, and nothing else', () => {
    fc.assert(
      fc.property(query, (given) => {
        const wanted = Object.entries(given).flatMap(([key, of]) => (of == null ? [] : [[key, textOf(of)]]));
        const text = encodeQuery('messages.list', given);
        expect([...new URLSearchParams(text)]).toEqual(wanted);
        expect(text === '').toBe(wanted.length === 0);
      }),
    );
  });

  it('is the end of any URL, which reads it as it is', () => {
    fc.assert(
      fc.property(query, (given) => {
        const text = encodeQuery('messages.list', given);
        const url = new URL(`https://a.example/api/v1/messages${text}`);
        // The one character that URL writes in another way.
        const search = url.search.replaceAll('%27', "'");
        expect([url.pathname, search, url.hash]).toEqual(['/api/v1/messages', text, '']);
      }),
    );
  });

  it('is a list whose items are told apart, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (items) => {
        const parts = encodeQuery('messages.list', { list: items }).slice('?list='.length).split(',');
        expect(parts.map(decodeURIComponent)).toEqual(items.map(String));
      }),
    );
  });

  it('never holds a key as `api_key`', () => {
    fc.assert(
      fc.property(query, value, (given, key) => {
        expect(() => encodeQuery('messages.list', { ...given, api_key: key })).toThrow(ConfigurationError);
      }),
    );
  });

  it('is refused where a name or a value holds half a character', () => {
    fc.assert(
      fc.property(brokenText(), (text) => {
        for (const given of [{ [text]: 1 }, { a: text }, { a: ['b', text] }])
          expect(() => encodeQuery('messages.list', given)).toThrow(ConfigurationError);
      }),
    );
  });

  it('is a text or refused with an error of the tree, whatever the values are', () => {
    fc.assert(
      fc.property(
        name,
        fc.anything({ withDate: true, withBigInt: true, withSparseArray: true }),
        (key, of) => {
          const text = acceptedBy(() => encodeQuery('messages.list', { [key]: of } as Query)) ?? '';
          expect([...new URLSearchParams(text)].length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
