/** A code block of a page of Markdown. */
export interface Fence {
  /** The language that it names, such as `js`; empty if it names none. */
  readonly language: string;
  /** Where its code is from: a path beside the page, and `#` with the name of a region; undefined if it does not say. */
  readonly source: string | undefined;
  /** The number of the line that opens it, from 1 on. */
  readonly line: number;
  /** How far it is indented, for one in a list. */
  readonly indent: string;
  /** Its code, not indented, with a line break at its end. */
  readonly code: string;
  /** Where its code begins and ends in the lines of the page: from the one up to the other. */
  readonly range: readonly [start: number, end: number];
}

const opening = /^(?<indent> *)(?<ticks>`{3,}|~{3,})(?<language>[\w-]*)(?<attributes>.*)$/;
const sourceAttribute = /\bsource="(?<source>[^"]*)"/;

/**
 * The code blocks of a page.
 *
 * @throws Error if one is not closed
 */
export function findFences(page: string): Fence[] {
  const lines = page.split('\n');
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index++) {
    const groups = opening.exec(lines[index] ?? '')?.groups;
    if (groups === undefined) continue;
    const { indent = '', ticks = '', language = '', attributes = '' } = groups;
    const start = index + 1;
    const end = lines.findIndex((line, at) => at >= start && line.trim() === ticks);
    if (end === -1) throw new Error(`The code block of line ${start} is not closed.`);
    fences.push({
      language,
      source: sourceAttribute.exec(attributes)?.groups?.['source'],
      line: start,
      indent,
      code: lines
        .slice(start, end)
        .map((line) => `${line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()}\n`)
        .join(''),
      range: [start, end],
    });
    index = end;
  }
  return fences;
}
