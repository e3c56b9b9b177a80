import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, brokenText } from '../../test/any-text.ts';
import { acceptedBy } from '../../test/refusals.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { checkPath } from './check-path.ts';
import { fillPath } from './fill-path.ts';

const base = 'https://a.example/prefix/api/v1';

// What nobody sees: refused at the ends of an id, and encoded within it.
const isInvisible = /[\s\p{Cc}\p{Cf}]/u;

function isNoId(text: string): boolean {
  const [first = '', ...others] = text;
  const ends = first + (others.at(-1) ?? '');
  return isInvisible.test(ends) || ['', '.', '..'].includes(text) || text.startsWith('clawbook_sk_');
}

describe('fillPath, with any id', () => {
  it('makes one segment of it, from which it can be read back', () => {
    fc.assert(
      fc.property(
        anyText().filter((text) => !isNoId(text)),
        (id) => {
          const path = fillPath('messages.get', '/messages/{id}/parts', { id });
          const { origin, pathname, search, hash } = new URL(`${base}${path}`);
          expect([origin + pathname, search, hash]).toEqual([`${base}${path}`, '', '']);
          const segments = path.split('/');
          expect([segments.length, decodeURIComponent(segments[2] ?? '')]).toEqual([4, id]);
        },
      ),
    );
  });

  it('leads elsewhere for another id', () => {
    const id = anyText().filter((text) => !isNoId(text));
    fc.assert(
      fc.property(id, id, (one, other) => {
        const [first, second] = [one, other].map((text) => fillPath('e', '/messages/{id}', { id: text }));
        expect(first === second).toBe(one === other);
      }),
    );
  });

  it('refuses whatever begins or ends with what nobody sees, and shows it as an escape', () => {
    const invisible = fc.constantFrom(...' \t\r\n\0\u007f\u00a0\u200b\u202c\ufeff'.split(''));
    fc.assert(
      fc.property(fc.stringMatching(/^\w+$/), invisible, fc.boolean(), (id, character, isBefore) => {
        const padded = isBefore ? `${character}${id}` : `${id}${character}`;
        const fill = () => fillPath('messages.get', '/messages/{id}', { id: padded });
        expect(fill).toThrow(/^messages\.get: `id` begins or ends with "(?: |\\\w+)", got "/);
      }),
    );
  });

  it('refuses what is blank, `.`, `..`, the beginning of a key, or holds half a character', () => {
    const blank = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\ufeff') });
    const key = fc.string().map((text) => `clawbook_sk_${text}`);
    fc.assert(
      fc.property(fc.oneof(blank, fc.constantFrom('.', '..'), key, brokenText()), (id) => {
        expect(() => fillPath('messages.get', '/messages/{id}', { id })).toThrow(ConfigurationError);
      }),
    );
  });

  it('refuses whatever is no text, with an error of the tree', () => {
    fc.assert(
      fc.property(
        fc.anything().filter((value) => typeof value !== 'string'),
        (id) => {
          expect(() => fillPath('messages.get', '/messages/{id}', { id })).toThrow(ConfigurationError);
        },
      ),
    );
  });
});

describe('checkPath, of any text', () => {
  it('lets a path pass only if it leads below the base URL, to what is written there', () => {
    fc.assert(
      fc.property(
        anyText().map((text) => `/${text}`),
        (path) => {
          const passed = acceptedBy(() => checkPath(path));
          fc.pre(passed !== undefined);
          const { href, search, hash } = new URL(`${base}${passed}`);
          expect([href.startsWith(`${base}/`), search, hash]).toEqual([true, '', '']);
          expect(href.split('/')).toHaveLength(`${base}${path}`.split('/').length);
        },
      ),
    );
  });
});
