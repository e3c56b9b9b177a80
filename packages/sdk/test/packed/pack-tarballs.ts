import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { pnpm } from '../../../../scripts/pnpm.mjs';

/** Where the tarballs of the published packages are. */
export interface Tarballs {
  /** That of `clawbook-sdk`. */
  readonly sdk: string;
  /** That of `@clawbook/testing`. */
  readonly testing: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    tarballs: Tarballs;
  }
}

/**
 * Packs the published packages as a release does, once for all test files, which get them by `inject('tarballs')`.
 * Returns what removes them.
 *
 * @throws Error when a package has not been built
 */
export function setup({ provide }: Pick<TestProject, 'provide'>): () => void {
  for (const folder of ['sdk', 'testing']) {
    const built = new URL(`../../../${folder}/dist/index.js`, import.meta.url);
    if (!existsSync(built)) throw new Error(`packages/${folder} is not built: npm test -- build`);
  }
  const directory = mkdtempSync(join(tmpdir(), 'clawbook-tarballs-'));
  const packages = ['--filter', 'clawbook-sdk', '--filter', '@clawbook/testing'];
  if (pnpm([...packages, 'pack', '--pack-destination', directory], { quiet: true }) !== 0) {
    throw new Error('pnpm pack failed; its output is above.');
  }
  provide('tarballs', {
    sdk: onlyTarball(directory, 'clawbook-sdk-'),
    testing: onlyTarball(directory, 'clawbook-testing-'),
  });
  return () => rmSync(directory, { recursive: true });
}

function onlyTarball(directory: string, prefix: string): string {
  const [file, ...others] = readdirSync(directory).filter((name) => name.startsWith(prefix));
  if (!file || others.length > 0) throw new Error(`pnpm packed no ${prefix}*.tgz, or several.`);
  return join(directory, file);
}
