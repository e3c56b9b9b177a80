import { defineConfig } from 'tsup';
import { privatePackagePaths } from '../../scripts/packaging/private-package-paths.ts';
import manifest from './package.json' with { type: 'json' };

/** The ES modules with their types. The CommonJS modules are made from them: see tsup.commonjs.config.ts. */
export default defineConfig({
  entry: { index: 'src/index.ts', webhooks: 'src/webhooks.ts' },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  clean: true,
  noExternal: [/^@clawbook\//, 'ky', 'zod'],
  removeNodeProtocol: false,
  define: { __SDK_VERSION__: JSON.stringify(manifest.version) },
  dts: {
    resolve: [/^@clawbook\//],
    compilerOptions: { stripInternal: true, paths: privatePackagePaths() },
  },
  // Finishing the package reads there what was bundled.
  metafile: true,
  esbuildOptions(options) {
    // What the entries share, such as the error classes, is in one file, whose name stays the same.
    options.chunkNames = 'shared';
  },
});
