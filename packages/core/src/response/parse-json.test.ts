import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';
import { parseJson } from './parse-json.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('parseJson', () => {
  it.each<[string, unknown]>([
    ['{"a":1}', { a: 1 }],
    ['\uFEFF{"a":1}', { a: 1 }],
    [' \r\n[1]\n', [1]],
    ['null', null],
    ['"é…👋"', 'é…👋'],
    ['0', 0],
  ])('reads %j', (text, value) => {
    expect(parseJson(bytes(text))).toEqual({ kind: 'json', value });
  });

  it.each(['', ' ', '\n\t ', '\uFEFF'])('finds %j empty', (text) => {
    expect(parseJson(bytes(text))).toEqual({ kind: 'empty' });
  });

  it.each(['<html></html>', '{"a":', 'OK', "{'a':1}", 'undefined', 'NaN'])(
    'gives %j back as text',
    (text) => {
      expect(parseJson(bytes(text))).toEqual({ kind: 'other', text });
    },
  );

  it('does not fail on bytes that are no UTF-8, nor remember them', () => {
    expect(parseJson(new Uint8Array([0xe2, 0x82]))).toEqual({ kind: 'other', text: '\uFFFD' });
    expect(parseJson(bytes('1'))).toEqual({ kind: 'json', value: 1 });
  });
});

describe('excerpt', () => {
  it.each([
    [' a\n  b\t', 'a b'],
    ['x'.repeat(120), 'x'.repeat(120)],
    ['x'.repeat(121), `${'x'.repeat(120)}…`],
    ['', ''],
  ])('makes one short line of %j', (text, line) => {
    expect(excerpt(text)).toBe(line);
  });
});
