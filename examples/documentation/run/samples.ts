import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..');

/** The programs that the pages show: their paths in this example, each in the folder of a page. */
export const samples: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?!run\/|node_modules\/)[\w-]+\/.+\.[cm]?[jt]s$/.test(file))
  .sort();

/** The text of a file of this example; undefined if there is none. */
export function readSample(file: string): string | undefined {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
