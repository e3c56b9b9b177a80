import { defineConfig } from 'vitest/config';
import { keptThread } from './kept-thread.ts';

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
    include: ['packages/core/src/policy/*.test.ts', 'packages/webhooks/{src,test}/**/*.test.ts'],
  },
});
