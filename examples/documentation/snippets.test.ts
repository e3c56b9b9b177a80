import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFences } from '../../scripts/snippets/find-fences.ts';
import { fillPageOf, pages, readPage } from '../../scripts/snippets/pages.ts';
import { regionNames } from '../../scripts/snippets/read-region.ts';
import { readSample, samples } from './run/samples.ts';

const remedy = 'run: node scripts/pnpm.mjs run snippets';

describe('the code of a page', () => {
  it.each(pages)('is that of its sources: %s', (page) => {
    const { problems, changed } = fillPageOf(page);
    expect(problems, page).toEqual([]);
    expect(changed, `${page} has other code than its sources in these lines; ${remedy}`).toEqual([]);
  });
});

describe('a sample', () => {
  it('is shown by a page, or its output is', () => {
    const shown = new Set(
      pages.flatMap((page) =>
        findFences(readPage(page)).map(({ source = '' }) => join(dirname(page), source)),
      ),
    );
    const isShown = (path: string) =>
      ['', '.txt', '.json'].some((end) => shown.has(end === '' ? path : path.replace(/\.\w+$/, end)));
    const leftOver = samples.flatMap((sample) => {
      const path = `examples/documentation/${sample}`;
      if (isShown(path)) return [];
      const parts = regionNames(readSample(sample) ?? '').map((name) => `${path}#${name}`);
      return parts.length === 0 ? [path] : parts.filter((part) => !shown.has(part));
    });
    expect(leftOver).toEqual([]);
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
