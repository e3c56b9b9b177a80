import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/any-text.ts';
import { acceptedBy } from '../../test/refusals.ts';
import { readBaseUrl } from './base-url.ts';

const host = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
);
const port = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined });
const segment = fc.stringMatching(/^[\w-]{1,8}$/).filter((text) => text !== 'api' && !/^v\d/.test(text));
const slashes = fc.constantFrom('', '/', '//', '///');

describe('readBaseUrl', () => {
  it('makes the same of an address in all its forms, and of what it made', () => {
    const prefix = fc.array(segment, { maxLength: 3 });
    fc.assert(
      fc.property(host, port, prefix, fc.boolean(), slashes, (name, number, segments, hasApi, end) => {
        const origin = `https://${name}${number === undefined ? '' : `:${number}`}`;
        const below = segments.map((text) => `/${text}`).join('');
        const base = readBaseUrl('`baseUrl`', `${origin}${below}${hasApi ? '/api/v1' : ''}${end}`, false);
        expect(base).toEqual({
          origin: new URL(origin).origin,
          url: `${new URL(origin).origin}${below}/api/v1`,
        });
        expect(readBaseUrl('`baseUrl`', base.url, false)).toEqual(base);
      }),
    );
  });

  it('gives an address below its own origin, or an error of the tree, for any text', () => {
    const rest = fc.oneof(
      anyText(),
      fc.tuple(host, slashes, anyText()).map((parts) => parts.join('')),
    );
    const scheme = fc.constantFrom('https://', 'http://', 'https:', 'HTTPS://', '', 'ftp://', '//');
    fc.assert(
      fc.property(scheme, rest, fc.boolean(), (start, end, allows) => {
        const base = acceptedBy(() => readBaseUrl('`baseUrl`', `${start}${end}`, allows));
        fc.pre(base !== undefined);
        const { origin, pathname, href, protocol } = new URL(base.url);
        expect([origin, href]).toEqual([base.origin, base.url]);
        expect(pathname).toMatch(/^\/(?:.*\/)?api\/v1$/);
        const isLocal = /\/\/(?:.*\.)?localhost|\/\/127\.|\/\/\[::1\]/.test(href);
        expect(protocol === 'https:' || allows || isLocal).toBe(true);
        expect(readBaseUrl('`baseUrl`', base.url, allows)).toEqual(base);
      }),
    );
  });
});
