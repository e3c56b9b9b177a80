import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pages.ts';

/** The sources of the packages, whose doc comments may show code, from the root. */
export const sources: readonly string[] = readdirSync(join(root, 'packages'))
  .flatMap((name) => filesIn(`packages/${name}/src`))
  .filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
  .sort();

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file.replaceAll('\\', '/')}`,
  );
}
