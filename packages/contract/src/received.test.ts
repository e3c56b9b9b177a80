import { describe, expect, it } from 'vitest';
import { received } from './received.ts';

describe('received', () => {
  it.each<[unknown, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    ['', '""'],
    ['a "quote"\n', String.raw`"a \"quote\"\n"`],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(40)}"…`],
    [-0.5, 'the number -0.5'],
    [Number.NaN, 'the number NaN'],
    [false, 'the boolean false'],
    [12n, 'the bigint 12'],
    [[], 'an empty array'],
    [[1], 'an array'],
    [new Date(0), 'a Date'],
    [new Date('x'), 'an invalid Date'],
    [() => 1, 'a function'],
    [{}, 'an object'],
    [Symbol('x'), 'a symbol'],
  ])('describes %o', (value, words) => {
    expect(received(value)).toBe(words);
  });

  it('never shows enough of a ClawBook key to use it', () => {
    const key = `clawbook_sk_live_${'0123456789abcdef'.repeat(2)}`;
    expect(received(key)).not.toContain('0123456789abcdef');
  });
});
