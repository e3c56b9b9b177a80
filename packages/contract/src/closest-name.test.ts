import { describe, expect, it } from 'vitest';
import { closestName } from './closest-name.ts';

const names = ['apiKey', 'baseUrl', 'timeout', 'fetch', 'on'];

describe('closestName', () => {
  it.each([
    ['baseURL', 'baseUrl'],
    ['base_url', 'baseUrl'],
    ['api-key', 'apiKey'],
    ['timout', 'timeout'],
    ['fecth', 'fetch'],
    ['of', 'on'],
  ])('takes %s for %s', (misspelt, meant) => {
    expect(closestName(misspelt, names)).toBe(meant);
  });

  it.each(['proxy', 'x', '', 'organization'])('guesses nothing for %j', (misspelt) => {
    expect(closestName(misspelt, names)).toBeUndefined();
  });
});
