import { expect, test } from 'vitest';
import { fixed } from './fixed.ts';

test.each([
  { figure: 1.005, digits: 1, text: '1.0' },
  { figure: 12_345.6, digits: 0, text: '12,346' },
  { figure: 0, digits: 2, text: '0.00' },
  { figure: undefined, digits: 2, text: '–' },
  { figure: Number.NaN, digits: 2, text: '–' },
])('$figure with $digits digits is $text', ({ figure, digits, text }) => {
  expect(fixed(figure, digits)).toBe(text);
});
