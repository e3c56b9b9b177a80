import type { MarkdownRenderer } from 'vitepress';

/** A plugin of markdown-it: a chart, alone in its paragraph, gets a box that can be scrolled, with the keyboard too. */
export function chartBoxes(md: MarkdownRenderer): void {
  md.core.ruler.push('chart_boxes', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const [image, ...others] = tokens[index + 1]?.children ?? [];
      if (token.type !== 'paragraph_open' || image?.type !== 'image' || others.length > 0) continue;
      if (!image.attrGet('src')?.endsWith('.svg')) continue;
      token.attrSet('class', 'chart');
      token.attrSet('tabindex', '0');
    }
  });
}
