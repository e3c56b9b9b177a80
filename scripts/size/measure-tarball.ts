import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pnpm } from '../pnpm.mjs';
import type { MeasuredSize } from './measured-size.ts';

/** What users of `clawbook-sdk` download and what they then have on their disk: declarations, source maps and licences too. */
export function measureTarball(): MeasuredSize[] {
  const folder = mkdtempSync(join(tmpdir(), 'clawbook-size-'));
  try {
    const exitCode = pnpm(['--filter', 'clawbook-sdk', 'pack', '--pack-destination', folder], {
      quiet: true,
    });
    const [file] = readdirSync(folder);
    if (exitCode !== 0 || file === undefined) throw new Error('pnpm pack failed; its output is above.');
    const tarball = readFileSync(join(folder, file));
    return [
      { name: 'the tarball of `clawbook-sdk`', size: tarball.length, limit: 548_000 },
      { name: 'the same, unpacked', size: gunzipSync(tarball).length, limit: 2_165_000 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
