import { createMarkdownRenderer, disposeMdItInstance } from 'vitepress';
import { describe, expect, it } from 'vitest';
import { chartBoxes } from './chart-boxes.ts';

// There is one for each process, which another test may have made.
disposeMdItInstance();
const markdown = await createMarkdownRenderer('.', { config: chartBoxes });

describe('chartBoxes', () => {
  it('makes a box of the paragraph of a chart', async () => {
    expect(await markdown.renderAsync('![Bars](bars.svg)')).toMatch(/^<p class="chart" tabindex="0"><img /);
  });

  it.each(['![A photo](photo.png)', 'See ![bars](bars.svg).', 'No picture.'])('leaves %s', async (text) => {
    expect(await markdown.renderAsync(text)).toMatch(/^<p>/);
  });
});
