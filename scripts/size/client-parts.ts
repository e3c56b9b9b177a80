import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A part of the client's bundle. */
export interface ClientPart {
  /** A package, or a folder of one, in Markdown. */
  readonly name: string;
  /** Bytes, minified. */
  readonly size: number;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
}

/** What the client's bundle consists of, the largest part first. It is bundled from the sources, which tell parts apart. */
export async function clientParts(): Promise<ClientPart[]> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { metafile } = await build({
    entryPoints: ['packages/sdk/src/index.ts'],
    absWorkingDir: root,
    outfile: 'client.js',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['undici'],
    define: { __SDK_VERSION__: '"0.0.0"' },
    metafile: true,
  });
  const sizes = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs),
  )) {
    sizes.set(partOf(path), (sizes.get(partOf(path)) ?? 0) + bytesInOutput);
  }
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return [...sizes]
    .map(([name, size]) => ({ name, size, share: size / whole }))
    .toSorted((one, other) => other.size - one.size);
}

/** A package from npm with its version, a folder of core, another package of ours. */
function partOf(path: string): string {
  const [, dependency, version] = /\.pnpm\/([^@/]+)@([\d.]+)/.exec(path) ?? [];
  if (dependency !== undefined) return `${dependency} ${version}`;
  const [, name, folder] = /packages\/([^/]+)\/src\/(?:([^/]+)\/)?/.exec(path) ?? [];
  return name === 'core' && folder !== undefined ? `\`core/${folder}\`` : `\`${name}\``;
}
