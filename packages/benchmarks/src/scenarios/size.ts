import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Section } from '../report/section.ts';
import type { Scenario } from './scenario.ts';

/** What the SDK adds to a program that is bundled. */
export const size: Scenario = { name: 'size', peers: [], run };

const sdk = new URL('../../../sdk/', import.meta.url);

interface Bundle {
  readonly name: string;
  readonly entry: string;
  /** Left out of the bundle. */
  readonly without?: readonly string[];
}

const bundles: readonly Bundle[] = [
  { name: 'clawbook-sdk', entry: 'dist/index.js' },
  { name: 'clawbook-sdk, without zod', entry: 'src/index.ts', without: ['zod'] },
  { name: 'clawbook-sdk/webhooks', entry: 'dist/webhooks.js' },
  { name: 'clawbook-sdk/webhooks, without zod', entry: 'src/webhooks.ts', without: ['zod'] },
];

async function run(): Promise<Section> {
  const sizes = await Promise.all(bundles.map(sizeOf));
  return {
    title: 'Size',
    text: [
      'Bundled and minified by esbuild, everything in it. Without zod means the sources of the SDK alone: zod, which checks what ' +
        'is sent and what comes, is the rest. The webhooks entry comes without the client.',
    ],
    charts: [],
    tables: [
      {
        caption: 'KB of 1,000 bytes',
        columns: ['entry', 'minified', 'gzip'],
        rows: bundles.map(({ name }, index) => ({ isOurs: true, cells: [name, ...(sizes[index] ?? [])] })),
      },
    ],
    goals: [],
  };
}

async function sizeOf({ entry, without = [] }: Bundle): Promise<readonly string[]> {
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, sdk).pathname],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: [...without, 'undici'],
    define: { __SDK_VERSION__: '"0.0.0"' },
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return [bytes.length, gzipSync(bytes).length].map((length) => (length / 1_000).toFixed(1));
}
