import { describe, expect, it } from 'vitest';
import { findCommentFences } from './find-comment-fences.ts';

const program = `const text = '\`\`\`js';

/**
 * Sends.
 *
 * \`\`\`js
 * if (ready) {
 *   send();
 *
 *   send();
 * }
 * \`\`\`
 */
export function send() {}
`;

describe('findCommentFences', () => {
  it('finds the code of a doc comment, without its stars, and the line where it begins', () => {
    const [fence, ...others] = findCommentFences(program);
    expect(others).toEqual([]);
    expect(fence).toMatchObject({
      language: 'js',
      line: 6,
      code: 'if (ready) {\n  send();\n\n  send();\n}\n',
    });
  });

  it('finds nothing in code', () => {
    expect(findCommentFences("const text = '\\n```js\\n';\n")).toEqual([]);
  });

  it('refuses a block that is not closed', () => {
    expect(() => findCommentFences('/**\n * ```js\n * code\n */\n')).toThrow('line 2 is not closed');
  });
});
