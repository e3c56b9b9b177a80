import type { MarkdownRenderer } from 'vitepress';

/** After a dot, a slash or an underscore. */
const breaks = /(?<=[./_])(?=\w)/;

/** The same, and before each word of a name that has no dots. */
const breaksInWord = /(?<=[/_])(?=\w)|(?<=[a-z])(?=[A-Z])/;

/** A plugin of markdown-it: names in the head and in the first column of a table may break between their words. */
export function breakNames(md: MarkdownRenderer): void {
  md.core.ruler.push('break_names', ({ tokens }) => {
    for (const [index, { type, children }] of tokens.entries()) {
      const [before, cell] = [tokens[index - 2]?.type, tokens[index - 1]?.type];
      if (type !== 'inline' || !(cell === 'th_open' || (cell === 'td_open' && before === 'tr_open')))
        continue;
      for (const token of children ?? []) {
        if (token.type !== 'code_inline') continue;
        token.type = 'html_inline';
        const words = token.content
          .split(token.content.includes('.') ? breaks : breaksInWord)
          .map((word) => md.utils.escapeHtml(word));
        token.content = `<code v-pre>${words.join('<wbr>')}</code>`;
      }
    }
  });
}
