import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FilledPage, fillPage } from './fill-page.ts';

/** The folder of the repository. */
export const root: string = join(import.meta.dirname, '../..');

/** The pages that have code, from the root. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...filesIn('packages').map((name) => `packages/${name}/README.md`),
  ...filesIn('docs').map((name) => `docs/${name}`),
].filter((page) => page.endsWith('.md') && existsSync(join(root, page)));

/** The text of a page. */
export function readPage(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** A page with the code of the files that it names. */
export function fillPageOf(page: string): FilledPage {
  return fillPage(readPage(page), (path) => {
    const file = join(root, dirname(page), path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).sort();
}
