import type { MarkdownRenderer } from 'vitepress';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

/** A name of a language in a line of its own, and the code after it. */
const sampleTypes = ['paragraph_open', 'inline', 'paragraph_close', 'fence'];

/**
 * A plugin of markdown-it: where the same thing is shown in several languages, each under its name, the samples get a
 * common box, in which the last one stands beside the others when there is room.
 */
export function sideBySide(md: MarkdownRenderer): void {
  md.core.ruler.after('inline', 'side_by_side', (state) => {
    const box = (html: string) => Object.assign(new state.Token('html_block', '', 0), { content: html });
    const tokens: Token[] = [];
    for (let index = 0; index < state.tokens.length; ) {
      const samples = samplesAt(state.tokens, index);
      if (samples.length > 1) {
        const boxes = samples.flatMap((sample) => [box('<div class="sample">'), ...sample, box('</div>')]);
        tokens.push(box('<div class="samples">'), ...boxes, box('</div>'));
      } else {
        tokens.push(...state.tokens.slice(index, index + 1));
      }
      index += samples.length > 1 ? samples.flat().length : 1;
    }
    state.tokens = tokens;
  });
}

/** The samples that follow each other from there on. */
function samplesAt(tokens: Token[], start: number): Token[][] {
  const samples: Token[][] = [];
  for (let index = start; ; index += sampleTypes.length) {
    const sample = tokens.slice(index, index + sampleTypes.length);
    const isSample =
      sampleTypes.every((type, position) => sample[position]?.type === type) &&
      /^[\w+# ]{1,16}$/.test(sample[1]?.content ?? '');
    if (!isSample) return samples;
    samples.push(sample);
  }
}
