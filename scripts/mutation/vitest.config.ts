import { configDefaults, defineConfig } from 'vitest/config';
import { keptThread } from './kept-thread.ts';

const tests = [
  'packages/core/src/{policy,rate-limit}/*.test.ts',
  'packages/webhooks/{src,test}/**/*.test.ts',
];
// The package whose sources are mutated, of which `run.mjs` takes one after the other: the tests of the others tell nothing of it.
const { MUTATED_PACKAGE: mutated = '' } = process.env;

export default defineConfig({
  resolve: { tsconfigPaths: true },
  plugins: [
    {
      name: 'kept-thread',
      // Stryker asks for a pool of vitest's own; this comes after it.
      configureVitest({ project }) {
        Object.assign(project.config, { pool: keptThread.name, poolRunner: keptThread });
      },
    },
  ],
  test: {
    include: tests.filter((path) => path.startsWith(mutated)),
    exclude: [...configDefaults.exclude, '**/*.property.test.ts'],
  },
});
