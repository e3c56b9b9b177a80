/** A runtime in which the SDK is tried, in exactly one version. */
export interface Runtime {
  readonly name: 'Node.js' | 'Bun' | 'Deno' | 'workerd' | 'workerd, not nodejs_compat';
  readonly version: string;
  /** What npm is asked for. */
  readonly source: string;
  /** The folder in node_modules that this gets. */
  readonly folder: string;
  /** Where the executable is in node_modules: npm installs only the package that fits the machine. */
  readonly executable: string;
}

/** The rows of the matrix. A new version of a runtime is a new version here, and nothing else. */
export const runtimes: readonly Runtime[] = [
  nodeJs('20.20.2'),
  nodeJs('22.23.3'),
  nodeJs('24.21.0'),
  nodeJs('26.10.0'),
  runtimeOf('Bun', 'bun@1.4.5', '@oven/*/bin/bun'),
  runtimeOf('Deno', 'deno@2.9.6', '@deno/*/deno'),
  runtimeOf('workerd', 'workerd@1.20261117.1', '@cloudflare/*/bin/workerd'),
  // As a Worker is that was made before August 2026: nothing of Node.js is there.
  runtimeOf('workerd, not nodejs_compat', 'workerd@1.20261117.1', '@cloudflare/*/bin/workerd'),
];

function nodeJs(version: string): Runtime {
  const { platform, arch } = process;
  // The package `node` is a script that installs one of these.
  const name = `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`;
  const folder = `node-${Number.parseInt(version, 10)}`;
  return {
    name: 'Node.js',
    version,
    source: `npm:${name}@${version}`,
    folder,
    executable: `${folder}/bin/node`,
  };
}

function runtimeOf(name: Runtime['name'], pinned: string, executable: string): Runtime {
  const [folder = '', version = ''] = pinned.split('@');
  return { name, version, source: `npm:${pinned}`, folder, executable };
}
