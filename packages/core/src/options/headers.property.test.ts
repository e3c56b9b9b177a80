import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, headerText } from '../../test/any-text.ts';
import { acceptedBy, refusalOf } from '../../test/refusals.ts';
import { buildHeaders, type HeaderOptions } from '../request/build-headers.ts';
import { checkApiKey } from './check-api-key.ts';
import { checkHeaders } from './check-option.ts';

const name = fc.oneof(
  fc.stringMatching(/^[\w!#$%&'*+.^`|~-]{1,12}$/),
  fc.constantFrom(
    'authorization',
    'Authorization',
    'X-Team',
    'x-team',
    '__proto__',
    'constructor',
    'toString',
  ),
);
const headers = fc
  .array(fc.tuple(name, fc.oneof(headerText(), fc.constantFrom(null, undefined))), { maxLength: 5 })
  .map((pairs): HeaderOptions => Object.fromEntries(pairs));
const notRefused = 'It was not refused.';

describe('headers, whatever they are', () => {
  it('are laid over one another by name in any case: the last counts, null takes away', () => {
    fc.assert(
      fc.property(fc.array(headers, { maxLength: 4 }), (layers) => {
        const wanted = new Map<string, string>();
        for (const [header, value] of layers.flatMap((layer) => Object.entries(layer))) {
          if (value === null) wanted.delete(header.toLowerCase());
          else if (value !== undefined) wanted.set(header.toLowerCase(), value);
        }
        const built = Object.entries(buildHeaders(...layers));
        expect(new Map(built)).toEqual(wanted);
        expect([...new Headers(built)]).toHaveLength(wanted.size);
      }),
    );
  });

  it('are taken by a Headers object if they pass', () => {
    fc.assert(
      fc.property(fc.oneof(name, anyText()), fc.oneof(headerText(), anyText()), (header, value) => {
        const refusal = refusalOf(() => checkHeaders('headers', Object.fromEntries([[header, value]])));
        fc.pre(refusal === notRefused);
        expect(() => new Headers([[header, value]])).not.toThrow();
      }),
    );
  });

  it('are refused with the name of the field and the header, and never with the value', () => {
    const secret = fc.stringMatching(/^[a-z0-9]{12,20}$/);
    const wrong = fc.oneof(
      secret.map((text) => ({ text, value: `${text}\n` as unknown })),
      secret.map((text) => ({ text, value: [text] })),
      secret.map((text) => ({ text, value: { text } })),
      fc
        .bigInt({ min: 10n ** 12n, max: 10n ** 15n })
        .map((number) => ({ text: String(number), value: number })),
      fc.integer({ min: 1e9 }).map((number) => ({ text: String(number), value: number })),
    );
    fc.assert(
      fc.property(name, wrong, (header, { text, value }) => {
        const refusal = refusalOf(() => checkHeaders('headers', Object.fromEntries([[header, value]])));
        expect(refusal).toContain('`headers`');
        expect(refusal).toContain(header);
        expect(refusal).not.toContain(text);
      }),
    );
  });

  it('are refused with an error of the tree alone, whatever is passed for them', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => refusalOf(() => checkHeaders('headers', value))).not.toThrow();
      }),
    );
  });
});

describe('an API key, whatever it is', () => {
  it('passes unchanged if a header can hold it, and is refused without being shown', () => {
    fc.assert(
      fc.property(fc.oneof(headerText({ minLength: 8 }), anyText({ minLength: 8 })), (key) => {
        const refusal = refusalOf(() => checkApiKey('`apiKey`', key));
        expect(refusal === notRefused || (refusal.startsWith('`apiKey` ') && !refusal.includes(key))).toBe(
          true,
        );
        const passed = acceptedBy(() => checkApiKey('`apiKey`', key));
        const headers = new Headers({ authorization: `Bearer ${passed ?? ''}` });
        expect(headers.get('authorization')).toBe(passed === undefined ? 'Bearer' : `Bearer ${key}`);
      }),
    );
  });

  it('is refused with an error of the tree alone, whatever is passed for it', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => refusalOf(() => checkApiKey('`apiKey`', value))).not.toThrow();
      }),
    );
  });
});
