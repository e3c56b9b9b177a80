import { defineConfig } from 'tsup';
import { nameChunks } from '../../scripts/packaging/name-chunks.ts';
import { privatePackagePaths } from '../../scripts/packaging/private-package-paths.ts';
import manifest from './package.json' with { type: 'json' };

const entry = { index: 'src/index.ts', webhooks: 'src/webhooks.ts' };

/** The ES modules with their types. The CommonJS modules are made from them: see tsup.commonjs.config.ts. */
export default defineConfig({
  // Two entries of the same source share its code in a file of its own, which leaves nothing but re-exports in the index:
  // bundlers then drop the client from a program that imports an error alone.
  entry: { ...entry, client: entry.index },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  clean: true,
  noExternal: [/^@clawbook\//, 'ky', 'zod'],
  removeNodeProtocol: false,
  define: { __SDK_VERSION__: JSON.stringify(manifest.version) },
  dts: {
    entry,
    resolve: [/^@clawbook\//],
    compilerOptions: { stripInternal: true, paths: privatePackagePaths() },
  },
  sourcemap: true,
  // Finishing the package reads there what was bundled.
  metafile: true,
  onSuccess: async () => await nameChunks('dist', { webhooks: 'shared', index: 'client' }),
});
