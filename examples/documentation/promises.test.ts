import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../vitest.config.ts';

const root = join(import.meta.dirname, '../..');

const rows = readFileSync(join(root, 'docs/promises.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| promise '))
  .map((line) => ({ promise: line.split(' | ', 1).join().slice(2), files: filesIn(line) }));

const files = [...new Set(rows.flatMap((row) => row.files))];

/** The test files that a line names, from the root. */
function filesIn(line: string): string[] {
  return [...line.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, file = '']) =>
    file.startsWith('packages/') ? file : `packages/sdk/test/${file}`,
  );
}

/** The globs of the tests that each check runs. */
const globs = (config.test?.projects ?? []).flatMap((project) =>
  typeof project === 'object' && 'test' in project ? [project.test?.include ?? []] : [],
);

describe('the page of promises', () => {
  it('has many rows', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows)('names tests: $promise', (row) => {
    expect(row.files).not.toEqual([]);
  });

  it.each(files)('names a file with tests that a check runs: %s', (file) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(globs.filter((include) => include.some((glob) => matchesGlob(file, glob)))).not.toEqual([]);
    // A call at the beginning of a line is no comment.
    const calls = readFileSync(join(root, file), 'utf8').match(
      /^ *(?:it|test)(?:\.(?:each|for|runIf))?[<(]/gm,
    );
    expect(calls ?? []).not.toEqual([]);
  });
});
