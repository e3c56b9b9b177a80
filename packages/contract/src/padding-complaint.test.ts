import { describe, expect, it } from 'vitest';
import { paddingComplaint } from './padding-complaint.ts';

describe('paddingComplaint', () => {
  it.each([
    ['123\r', String.raw`"\r"`],
    [' 123', '" "'],
    ['123\t\n', String.raw`"\n"`],
    ['\u0000123', String.raw`"\u0000"`],
    ['123\u007f', String.raw`"\u007f"`],
    ['123\u00a0', String.raw`"\u00a0"`],
    ['\ufeff123', String.raw`"\ufeff"`],
    ['\u202a+4915112345678\u202c', String.raw`"\u202a"`],
    ['123\u200b', String.raw`"\u200b"`],
  ])('shows what nobody sees at an end of %j', (text, shown) => {
    expect(paddingComplaint(text)).toMatch(`begins or ends with ${shown}, got "`);
  });

  it('shows the text as JSON, and says what to do', () => {
    expect(paddingComplaint('123\r')).toBe(
      String.raw`begins or ends with "\r", got "123\r": pass it without (trim() takes white space off)`,
    );
  });

  it('shows the end of a text that is too long to be shown', () => {
    expect(paddingComplaint(`${'1'.repeat(100)}\r`)).toContain(String.raw`with "\r", got "1111`);
  });

  it.each(['123', 'two words', 'a\nb', 'a\u200db', 'John_Doe#1234', '🦀', 'é', '*', ''])(
    'says nothing of %j',
    (text) => {
      expect(paddingComplaint(text)).toBeUndefined();
    },
  );

  it('takes no longer for a text that is full of spaces', () => {
    const text = `a${' '.repeat(1_000_000)}a`;
    expect(paddingComplaint(text)).toBeUndefined();
  });
});
