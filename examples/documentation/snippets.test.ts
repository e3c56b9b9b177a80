import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'packages/sdk/README.md',
  'packages/testing/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The code blocks of a page, with the number of the line that each begins in. */
function snippetsOf(page: string): { line: number; code: string }[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length + 1,
    code: match[1] ?? '',
  }));
}

/** Makes a program of a snippet: what a page says once, such as how to make a client, its other snippets rely on. */
function toProgram(code: string): string {
  const usesClient = /\bclient\b/.test(code) && !/\bclient = /.test(code);
  return usesClient
    ? `import { ClawBook as Client } from 'clawbook-sdk';\nconst client = new Client();\n${code}`
    : code;
}

const pagesWithCode = pages
  .map((page) => ({ page, snippets: snippetsOf(page) }))
  .filter(({ snippets }) => snippets.length > 0);

describe.each(pagesWithCode)('the code of $page', ({ snippets }) => {
  it.each(snippets)('runs from line $line', ({ code }) => {
    const args = ['--import', './in-memory.js', '--input-type=module', '--eval', toProgram(code)];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });

    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
