import { readFileSync } from 'node:fs';

const longest = 200;

/**
 * A description of a page for search engines: its first paragraph of prose, in plain text, cut at a word after 200
 * characters; the title, if the page has none.
 *
 * @param file The path of the page's Markdown.
 */
export function describePage(file: string, title: string): string {
  const prose = readFileSync(file, 'utf8')
    .replace(/^(```|~~~)[\s\S]*?^\1$/gm, '')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .find((paragraph) => /^[\p{Letter}\d`[]/u.test(paragraph));
  return cut(plainText(prose ?? title));
}

function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]|\\(?=[^A-Za-z0-9])/g, '')
    .replace(/\s+/g, ' ');
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`;
}
