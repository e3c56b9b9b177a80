import { createMarkdownRenderer, disposeMdItInstance } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { breakNames } from './break-names.ts';

// There is one for each process, which another test may have made.
disposeMdItInstance();
const markdown = await createMarkdownRenderer('.', { config: breakNames });

/** What becomes of a name in the head, and in the first and the second cell of a row. */
async function cellsOf(name: string): Promise<string[]> {
  const html = await markdown.renderAsync(`| a | \`${name}\` |\n|---|---|\n| \`${name}\` | \`${name}\` |`);
  return [...html.matchAll(/<code[^>]*>(.*?)<\/code>/g)].map(([, content = '']) => content);
}

describe('breakNames', () => {
  it.each([
    ['client.messages.send()', 'client.<wbr>messages.<wbr>send()'],
    ['WebhookVerificationError', 'Webhook<wbr>Verification<wbr>Error'],
    ['CLAWBOOK_API_KEY', 'CLAWBOOK_<wbr>API_<wbr>KEY'],
    ['Array<A.B> & {}', 'Array&lt;A.<wbr>B&gt; &amp; {}'],
    ['client.apiKeys.list()', 'client.<wbr>apiKeys.<wbr>list()'],
    ['...', '...'],
  ])('lets %s break between its words, in the head and the first column', async (name, expected) => {
    const [head, first, second] = await cellsOf(name);

    expect(head).toBe(expected);
    expect(first).toBe(expected);
    expect(second).not.toContain('<wbr>');
  });
});
