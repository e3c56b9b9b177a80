import { extname } from 'node:path';
import { type Fence, findFences } from './find-fences.ts';
import { readRegion } from './read-region.ts';

/** A page with the code of its sources. */
export interface FilledPage {
  readonly text: string;
  /** What is wrong with its code blocks, and in which line; such a block stays as it is. */
  readonly problems: readonly string[];
  /** The lines of the blocks whose code was another one. */
  readonly changed: readonly number[];
}

// Checked in place: each command by examples/documentation/commands.test.ts.
const withoutSource = new Set(['sh']);

const extensions: Readonly<Record<string, readonly string[]>> = {
  js: ['.js', '.cjs', '.mjs'],
  ts: ['.ts', '.mts', '.cts'],
  py: ['.py'],
  php: ['.php'],
  json: ['.json'],
  text: ['.txt'],
};

/**
 * Puts the code of its source into each code block of a page.
 *
 * @param read gives the file at a path beside the page, or undefined if there is none
 */
export function fillPage(page: string, read: (path: string) => string | undefined): FilledPage {
  const lines = page.split('\n');
  const problems: string[] = [];
  const changed: number[] = [];
  // From the end, so that the lines of those before keep their numbers.
  for (const fence of findFences(page).reverse()) {
    try {
      const code = codeFor(fence, read);
      if (code === undefined || code === fence.code) continue;
      const [start, end] = fence.range;
      const filled = code.trimEnd().split('\n');
      lines.splice(start, end - start, ...filled.map((line) => (line === '' ? '' : fence.indent + line)));
      changed.unshift(fence.line);
    } catch (error) {
      problems.unshift(`line ${fence.line}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { text: lines.join('\n'), problems, changed };
}

function codeFor(
  { language, source }: Fence,
  read: (path: string) => string | undefined,
): string | undefined {
  if (source === undefined) {
    if (withoutSource.has(language)) return undefined;
    throw new Error(
      'the block names no source: write ```js source="../examples/documentation/<page>/<file>.js#<region>"',
    );
  }
  // VitePress takes braces for lines to highlight, and brackets for a title.
  if (/[{}[\]]/.test(source)) throw new Error(`${source}: braces and brackets cannot stand in a source`);
  const [path = '', region] = source.split('#');
  if (!extensions[language]?.includes(extname(path))) {
    throw new Error(`${source}: a block of \`${language}\` cannot be from such a file`);
  }
  const program = read(path);
  if (program === undefined) throw new Error(`${path}: there is no such file`);
  try {
    return readRegion(program, region);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
