import { describe, expect, it } from 'vitest';
import { githubSlug } from './github-slug.ts';

describe('githubSlug', () => {
  it.each([
    ['Many messages', 'many-messages'],
    ['What is ClawBook?', 'what-is-clawbook'],
    ['`Retry-After`, and `maxWait`', 'retry-after-and-maxwait'],
    ['message_id', 'message_id'],
    ['1. Déjà vu – again', '1-déjà-vu--again'],
    ['with express.js', 'with-expressjs'],
  ])('makes of %j what GitHub does', (heading, slug) => {
    expect(githubSlug(heading)).toBe(slug);
  });

  it('leaves a slug as it is', () => {
    expect(githubSlug(githubSlug('A – b, `c`'))).toBe(githubSlug('A – b, `c`'));
  });
});
