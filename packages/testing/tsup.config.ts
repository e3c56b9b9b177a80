import { defineConfig, type Options } from 'tsup';

const shared: Options = {
  platform: 'node',
  target: 'es2022',
  noExternal: [/^@clawbook\//, 'zod'],
  external: ['msw'],
  sourcemap: true,
  splitting: false,
  removeNodeProtocol: false,
};

/** The library for both module systems with its types, and the command, which bundles nothing more. */
export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', msw: 'src/msw.ts' },
    format: ['esm', 'cjs'],
    clean: true,
    dts: {
      resolve: [/^@clawbook\//],
      // The private packages are sources: found by their path, they count as part of this one.
      compilerOptions: { paths: { '@clawbook/*': ['../*/src/index.ts'] } },
    },
    // Finishing the package reads there what was bundled.
    metafile: true,
  },
  { ...shared, entry: { cli: 'src/cli.ts' }, format: 'esm' },
]);
