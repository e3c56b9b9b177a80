import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePage } from './describe-page.ts';

function descriptionOf(markdown: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'clawbook-page-'));
  const file = join(folder, 'page.md');
  writeFileSync(file, markdown);
  const description = describePage(file, 'The title');
  rmSync(folder, { recursive: true });
  return description;
}

describe('describePage', () => {
  it('takes the first paragraph of prose', () => {
    const page =
      '<!-- made -->\n\n# Lists\n\n```js\ncode();\n\nmore();\n```\n\n**`Experimental`**\n\nA list\nis read.\n\nMore.';

    expect(descriptionOf(page)).toBe('A list is read.');
  });

  it('leaves out what Markdown is made of', () => {
    expect(descriptionOf('A [list](lists.md) of conversation\\_id is **`read`**.')).toBe(
      'A list of conversation_id is read.',
    );
  });

  it('ends at a word when the paragraph is long', () => {
    expect(descriptionOf('word '.repeat(60))).toBe(`${'word '.repeat(40)}…`);
  });

  it('is the title of a page without prose', () => {
    expect(descriptionOf('# Types\n\n| a |\n|---|')).toBe('The title');
  });
});
