import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmes } from '../readmes.ts';

const root = join(import.meta.dirname, '../../..');

/** Writes a page with the README of each package whose README says more than the guides. */
export function writeReadmePages(): void {
  const folder = join(root, 'docs/packages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readmes) {
    const text = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8');
    writeFileSync(join(folder, `${name}.md`), text);
  }
}
