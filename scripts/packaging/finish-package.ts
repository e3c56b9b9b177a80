// Run in a published package after tsup: makes its types and source maps exact and collects the licences of what was bundled.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { finishDeclarations } from './finish-declarations.ts';
import { finishSourceMaps } from './source-maps.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** The fields of package.json that are used here. */
interface Manifest {
  readonly exports: Record<string, string | { readonly import: { readonly default: string } }>;
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

const dist = 'dist';
const manifest: Manifest = JSON.parse(await readFile('package.json', 'utf8'));

const entries = Object.values(manifest.exports).flatMap((target) => {
  const module = typeof target === 'string' ? target : target.import.default;
  return /^\.\/dist\/(.+)\.js$/.exec(module)?.[1] ?? [];
});
const packages = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
await finishDeclarations({ dist, entries, packages });
await finishSourceMaps(dist);

const metafiles = (await readdir(dist)).filter((file) => /^metafile-.*\.json$/.test(file));
if (metafiles.length === 0) throw new Error('Set `metafile: true` in tsup.config.ts.');
const reports = await Promise.all(metafiles.map((file) => readFile(`${dist}/${file}`, 'utf8')));
await writeFile(`${dist}/THIRD_PARTY_NOTICES.txt`, await thirdPartyNotices(reports));
await Promise.all(metafiles.map((file) => rm(`${dist}/${file}`)));
