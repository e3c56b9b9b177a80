import { execFile } from 'node:child_process';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pnpm } from '../../../../scripts/pnpm.mjs';

const sdk = new URL('../../../sdk/', import.meta.url);
const isWindows = process.platform === 'win32';

/** Packs the built SDK and installs the tarball into a new temporary folder, whose path it gives. */
export async function installTarball(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clawbook-footprint-'));
  if (pnpm(['pack', '--pack-destination', folder], { quiet: true, cwd: sdk }) !== 0) {
    throw new Error(`pnpm could not pack ${fileURLToPath(sdk)}.`);
  }
  const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { 'clawbook-sdk': `file:${tarball}` } }),
  );
  await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: isWindows,
  });
  return folder;
}
