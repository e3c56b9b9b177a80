import { dirname, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCommentFences } from '../../scripts/snippets/find-comment-fences.ts';
import { findFences } from '../../scripts/snippets/find-fences.ts';
import { fillPageOf, pages, readPage } from '../../scripts/snippets/pages.ts';
import { readRegion, regionNames } from '../../scripts/snippets/read-region.ts';
import { sources } from '../../scripts/snippets/sources.ts';
import { readSample, samples } from './run/samples.ts';

const remedy = 'run: node scripts/pnpm.mjs run snippets';

describe('the code of a page', () => {
  it.each(pages)('is that of its sources: %s', (page) => {
    const { problems, changed } = fillPageOf(page);
    expect(problems, page).toEqual([]);
    expect(changed, `${page} has other code than its sources in these lines; ${remedy}`).toEqual([]);
  });
});

// A doc comment names no source, since editors would show it: its code is that of any region.
const commented = sources.flatMap((source) =>
  findCommentFences(readPage(source)).map(({ language, line, code }) => ({
    place: `${source}:${line}`,
    code: `${language}\n${code}`,
  })),
);
const regions = samples.flatMap((sample) => {
  const program = readSample(sample) ?? '';
  const language = extname(sample).replace(/\.[cm]?/, '');
  return regionNames(program).map((name) => ({
    name: `examples/documentation/${sample}#${name}`,
    code: `${language}\n${readRegion(program, name)}`,
  }));
});

describe('the code of a doc comment', () => {
  it('is that of a region of a sample', () => {
    const known = new Set(regions.map(({ code }) => code));
    expect(commented.filter(({ code }) => !known.has(code))).toEqual([]);
  });
});

describe('a sample', () => {
  const shown = new Set(
    pages.flatMap((page) => findFences(readPage(page)).map(({ source = '' }) => join(dirname(page), source))),
  );

  it('is shown by a page, or its output is', () => {
    const isShown = (path: string) =>
      ['', '.txt', '.json'].some((end) => shown.has(end === '' ? path : path.replace(/\.\w+$/, end)));
    const inParts = new Set(regions.map(({ name }) => name.replace(/#.*/, '')));
    const paths = samples.map((sample) => `examples/documentation/${sample}`);
    expect(paths.filter((path) => !inParts.has(path) && !isShown(path))).toEqual([]);
  });

  it('has no region that neither a page nor a doc comment shows', () => {
    const inComments = new Set(commented.map(({ code }) => code));
    const leftOver = regions.filter(({ name, code }) => !shown.has(name) && !inComments.has(code));
    expect(leftOver.map(({ name }) => name)).toEqual([]);
  });

  it('is there for each output that a page shows', () => {
    const outputs = pages.flatMap((page) =>
      findFences(readPage(page))
        .filter(({ language }) => language === 'text' || language === 'json')
        .map(({ source = '' }) => join(dirname(page), source)),
    );
    const stems = samples.map((sample) => `examples/documentation/${sample}`.replace(/\.\w+$/, ''));
    expect(outputs.filter((output) => !stems.includes(output.replace(/\.\w+$/, '')))).toEqual([]);
  });
});
