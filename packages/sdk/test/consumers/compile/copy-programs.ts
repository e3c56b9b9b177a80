import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsumerProject } from '../consumer-project.ts';

/**
 * Puts each `.ts` of a project beside itself as an ES module (`.mts`) and as CommonJS (`.cts`), and `require.cts` without its
 * exports, which verbatimModuleSyntax forbids in CommonJS. The quick start of the README comes along.
 */
export async function copyPrograms({ directory }: ConsumerProject): Promise<void> {
  for (const file of await readdir(directory)) {
    if (!file.endsWith('.ts')) continue;
    for (const extension of ['mts', 'cts']) {
      await copyFile(join(directory, file), join(directory, file.replace(/ts$/, extension)));
    }
  }
  const quickStart = join(import.meta.dirname, '../../packed/programs/commonjs/quick-start.cjs');
  await copyFile(quickStart, join(directory, 'quick-start.cjs'));
  const text = await readFile(join(directory, 'require.cts'), 'utf8');
  await writeFile(join(directory, 'require-verbatim.cts'), text.replaceAll(/^export /gm, ''));
}
