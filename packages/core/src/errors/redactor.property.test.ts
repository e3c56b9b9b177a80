import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerText } from '../../test/any-text.ts';
import { Redactor } from './redactor.ts';

/** A key of any form; one that is a part of what is put in its place cannot be told from that. */
const key = fc
  .oneof(
    fc.stringMatching(/^clawbook_sk_(?:live|test)_[a-z0-9]{4,32}$/),
    headerText({ minLength: 6, maxLength: 40 }),
    fc.stringMatching(/^[\w$&"\\%+/= .-]{6,30}$/),
  )
  .filter((text) => text === text.trim() && text.length >= 6 && !'[redacted]'.includes(text));

/** A JSON value with the key in any of its texts and names. */
const withKey = key.chain((secret) => {
  const text = fc
    .array(fc.oneof(fc.string(), fc.constantFrom(secret, `Bearer ${secret}`, encodeURIComponent(secret))), {
      maxLength: 4,
    })
    .map((parts) => parts.join(' | '));
  const value = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.constantFrom(null, 1, true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;
  return fc.record({ secret: fc.constant(secret), text, value, stack: text, name: text });
});

function shows(shown: string, secret: string): boolean {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)].some((form) =>
    shown.includes(form),
  );
}

describe('Redactor, with any key', () => {
  it('leaves it in no text, as it is, in JSON or in a URL', () => {
    fc.assert(
      fc.property(withKey, ({ secret, text, value }) => {
        const redactor = new Redactor([secret]);
        for (const given of [text, JSON.stringify(value), `https://a.example/?q=${encodeURIComponent(text)}`])
          expect(shows(redactor.text(given), secret)).toBe(false);
      }),
    );
  });

  it('leaves it in no JSON value, at any depth, and changes nothing of what was given', () => {
    fc.assert(
      fc.property(withKey, ({ secret, value }) => {
        const before = structuredClone(value);
        const clean = new Redactor([secret]).json(value);
        expect(shows(JSON.stringify(clean), secret)).toBe(false);
        expect(shows(inspect(clean, { depth: Infinity }), secret)).toBe(false);
        expect(value).toEqual(before);
      }),
    );
  });

  it('leaves it in no cause, in whatever field of it or of the causes below', () => {
    fc.assert(
      fc.property(
        withKey,
        fc.boolean(),
        fc.boolean(),
        ({ secret, text, value, stack, name }, isDeep, isHidden) => {
          const inner = new Error(text, { cause: isDeep ? new TypeError(stack, { cause: value }) : text });
          const cause = new AggregateError([inner], text, { cause: inner });
          Object.assign(cause, { code: text, config: value });
          Object.defineProperty(cause, 'request', { value, enumerable: !isHidden });
          cause.stack = `${name}\n    at ${stack}`;
          const clean = new Redactor([secret]).cause(cause);
          expect(shows(inspect(clean, { depth: Infinity, showHidden: true }), secret)).toBe(false);
        },
      ),
    );
  });

  it('gives back what holds no key as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(new Redactor(['a key that is nowhere']).json(value)).toEqual(value);
      }),
    );
  });
});
