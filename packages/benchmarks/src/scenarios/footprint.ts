import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Adapter } from '../clients/adapter.ts';
import { adaptersFor } from '../clients/all-adapters.ts';
import { clawbookSdk } from '../clients/clawbook-sdk.ts';
import { installTarball } from '../peers/install-tarball.ts';
import { installedSize } from '../peers/installed-size.ts';
import { peerFolder } from '../peers/peer-folder.ts';
import { fixed } from '../report/fixed.ts';
import type { Section } from '../report/section.ts';
import type { Bench, Scenario } from './scenario.ts';

const adapters = adaptersFor('footprint').filter(
  (adapter) => adapter === clawbookSdk || adapter.packages.length > 0,
);

/** What a client adds to a bundle and to a folder of packages. */
export const footprint: Scenario = { name: 'footprint', peers: adapters, run };

interface Figures {
  readonly name: string;
  readonly isOurs: boolean;
  readonly minified: number;
  readonly gzip: number;
  readonly packages: number;
  readonly bytes: number;
}

async function run(bench: Bench): Promise<Section> {
  const figures: Figures[] = [];
  for (const adapter of adapters.filter((one) => bench.isInstalled(one))) {
    bench.progress(adapter.name);
    figures.push(await figuresOf(adapter));
  }
  return toSection(figures.toSorted((one, other) => one.gzip - other.gzip));
}

async function figuresOf(adapter: Adapter): Promise<Figures> {
  const isOurs = adapter === clawbookSdk;
  const folder = isOurs ? await installTarball() : fileURLToPath(peerFolder(adapter));
  const packages = isOurs ? ['clawbook-sdk'] : adapter.packages;
  const figures = { name: adapter.name, isOurs, ...(await bundleSize(folder, packages, isOurs)) };
  const installed = await installedSize(folder);
  if (isOurs) await rm(folder, { recursive: true });
  return { ...figures, ...installed };
}

/** All that the packages export, minified for Node.js. */
async function bundleSize(folder: string, packages: readonly string[], isOurs: boolean) {
  const imports = packages.map((name, index) => `export * as package${index} from '${name}';`);
  const { outputFiles } = await build({
    stdin: { contents: imports.join('\n'), resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    // The SDK imports it where there is a `tls` option, and it is there.
    external: isOurs ? ['undici'] : [],
    logLevel: 'error',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: bytes.length, gzip: gzipSync(bytes).length };
}

function toSection(figures: readonly Figures[]): Section {
  const ours = figures.find(({ isOurs }) => isOurs);
  const kilobytes = (bytes: number): string => fixed(bytes / 1_000, bytes < 100_000 ? 1 : 0);
  return {
    title: 'Footprint',
    text: [
      'What a client adds to a program: bundled whole and minified by esbuild for Node.js, and what `npm install` puts into ' +
        '`node_modules`, dependencies and declarations included.',
    ],
    charts: [
      {
        file: 'footprint',
        title: 'KB of the bundle, minified and gzipped',
        subtitle: 'Short is good.',
        series: ['gzip'],
        rows: figures.map(({ name, isOurs, gzip }) => ({
          name,
          isOurs,
          values: [gzip / 1_000],
          labels: [`${kilobytes(gzip)} KB`],
        })),
      },
    ],
    tables: [
      {
        caption: 'KB of 1,000 bytes',
        columns: ['client', 'bundle, minified', 'gzip', 'installed', 'packages'],
        rows: figures.map(({ name, isOurs, minified, gzip, bytes, packages }) => ({
          isOurs,
          cells: [name, kilobytes(minified), kilobytes(gzip), kilobytes(bytes), fixed(packages, 0)],
        })),
      },
    ],
    goals:
      ours === undefined
        ? []
        : [
            {
              text: 'client with everything in it: at most 33 KB, minified and gzipped',
              reached: `${kilobytes(ours.gzip)} KB`,
              isMet: ours.gzip <= 33_000,
            },
            {
              text: 'an install adds one package',
              reached: fixed(ours.packages, 0),
              isMet: ours.packages === 1,
            },
          ],
  };
}
