import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from '../examples.ts';

const root = join(import.meta.dirname, '../../..');

/** Writes a page for each example that shows its files, so that links to them lead somewhere on the site, too. */
export function writeExamplePages(): void {
  const folder = join(root, 'docs/examples');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of examples) writeFileSync(join(folder, `${name}.md`), pageOf(name));
}

function pageOf(name: string): string {
  const folder = join(root, 'examples', name);
  const { description } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /\.[jt]s$/.test(file));
  const sections = files.map((file) => sectionOf(file, readFileSync(join(folder, file), 'utf8')));
  return [`# ${titleOf(name)}`, `${description} The files of \`examples/${name}\`:`, ...sections].join(
    '\n\n',
  );
}

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function sectionOf(file: string, code: string): string {
  return `## ${file}\n\n\`\`\`${file.endsWith('.ts') ? 'ts' : 'js'}\n${code}\`\`\``;
}
