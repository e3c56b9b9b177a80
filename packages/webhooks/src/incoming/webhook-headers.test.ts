import { describe, expect, it } from 'vitest';
import { complaintOf } from '../../test/rejection-of.ts';
import { headerLookup, type WebhookHeaders } from './webhook-headers.ts';

describe('headerLookup', () => {
  it.each<[string, WebhookHeaders]>([
    ['an object that has get alone', { get: (name: string) => (name.toLowerCase() === 'x-a' ? '1' : null) }],
    ['an object with a header called get', { get: 'x', 'X-A': '1' }],
    ['a flat list with the name among its values', ['Via', 'X-A', 'X-A', '1']],
    ['pairs with the name among their values', [['Via', 'X-A'] as const, ['X-A', '1'] as const]],
  ])('reads %s', (_, headers) => {
    const header = headerLookup(headers);
    expect([header('X-A'), header('x-a'), header('X-B'), header('S')]).toEqual([
      '1',
      '1',
      undefined,
      undefined,
    ]);
  });

  it.each<[string, WebhookHeaders]>([
    ['a list', { 'x-a': ['1', '2'] }],
    ['a list of another case', { 'X-A': ['1', '2'] }],
    ['two cases', { 'X-A': '1', 'X-a': '2' }],
    ['a flat list', ['X-A', '1', 'x-a', '2']],
  ])('joins the values of one name in %s by commas', (_, headers) => {
    expect(headerLookup(headers)('x-a')).toBe('1, 2');
  });

  it.each<[string, unknown]>([
    ['undefined', { 'x-a': undefined }],
    ['a number', { 'X-A': 7 }],
    ['a list of what is no text', { 'x-a': [undefined, 7] }],
    ['nothing, at the end of a flat list', ['X-A']],
  ])('takes %s for no header', (_, headers) => {
    expect(headerLookup(headers as WebhookHeaders)('x-a')).toBeUndefined();
  });

  it.each([[[['a', 'b'], 'x']], [[[7, 'b']]]])('refuses the list %j', async (list) => {
    expect(await complaintOf(() => headerLookup(list as never))).toContain('pairs of name and value');
  });
});
