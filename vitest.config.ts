import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        // Tests name packages as users do and run their sources, which tsconfig.base.json points to: no build is needed.
        resolve: { tsconfigPaths: true },
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/test/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.property.test.ts'],
          // It ends a test that hangs, and not one on a busy machine: what has to be quick says so itself.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        resolve: { tsconfigPaths: true },
        test: {
          name: 'properties',
          include: ['packages/*/src/**/*.property.test.ts', 'packages/*/test/*.property.test.ts'],
          setupFiles: 'scripts/set-up-properties.mjs',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'packed',
          globalSetup: 'packages/sdk/test/packed/pack-tarballs.ts',
          include: ['packages/*/test/packed/**/*.test.ts', 'examples/*/*.test.ts'],
          exclude: ['**/node_modules/**', 'examples/documentation/**'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        // What the pages show runs as users have it, on the packages as built.
        test: {
          name: 'snippets',
          include: ['scripts/snippets/*.test.ts', 'examples/documentation/**/*.test.{ts,js}'],
          exclude: ['**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'release',
          include: ['scripts/release/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'runtimes',
          globalSetup: [
            'packages/sdk/test/packed/pack-tarballs.ts',
            'packages/sdk/test/runtimes/install-runtimes.ts',
          ],
          include: ['packages/sdk/test/runtimes/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'surface',
          include: ['packages/sdk/test/surface/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        resolve: { tsconfigPaths: true },
        test: {
          name: 'openapi',
          isolate: false,
          include: ['packages/openapi/test/*/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          isolate: false,
          include: ['docs/**/*.test.ts'],
          globalSetup: 'docs/test/collect-results.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'consumers',
          globalSetup: [
            'packages/sdk/test/packed/pack-tarballs.ts',
            'packages/sdk/test/consumers/install-tools.ts',
            'packages/sdk/test/consumers/report-results.ts',
          ],
          include: ['packages/sdk/test/consumers/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: ['packages/sdk/test/fuzz/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
        },
      },
    ],
    coverage: {
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.test-d.ts', 'packages/benchmarks/**', 'packages/openapi/**'],
    },
  },
});
