import { createMarkdownRenderer, disposeMdItInstance } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { sideBySide } from './side-by-side.ts';

// There is one for each process, which another test may have made.
disposeMdItInstance();
const markdown = await createMarkdownRenderer('.', { config: sideBySide });

/** The classes of the boxes, and the paragraphs, in their order. */
async function outline(text: string): Promise<string[]> {
  const html = await markdown.renderAsync(text);
  return [...html.matchAll(/<div class="(samples?)">|<p>(.*?)<\/p>/g)].map(
    ([, box, text]) => box ?? text ?? '',
  );
}

const python = 'Python\n\n```py\nprint(1)\n```\n\n';
const javascript = 'JavaScript\n\n```js\nprint(1);\n```\n\n';

describe('sideBySide', () => {
  it('puts the same in several languages into one box', async () => {
    expect(await outline(`Before.\n\n${python}${javascript}After.`)).toEqual([
      'Before.',
      'samples',
      'sample',
      'Python',
      'sample',
      'JavaScript',
      'After.',
    ]);
  });

  it('makes a box of its own for each such place', async () => {
    expect(await outline(`${python}${javascript}Then.\n\n${python}${javascript}`)).toHaveLength(11);
  });

  it.each([
    `Run\n\n\`\`\`js\nrun();\n\`\`\``,
    `It prints this:\n\n\`\`\`js\n1;\n\`\`\`\n\nAnd that:\n\n\`\`\`js\n2;\n\`\`\``,
  ])('leaves %j as it is', async (text) => {
    expect(await outline(text)).not.toContain('samples');
  });
});
