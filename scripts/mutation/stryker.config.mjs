import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { sources } from './sources.mjs';

// The sources that are mutated, and how. `run.mjs` runs it and counts; `stryker run scripts/mutation/stryker.config.mjs -m <files>`
// shows the survivors of some files while one writes tests for them.
export default {
  mutate: [...sources.map(({ folder }) => `${folder}/**/*.ts`), '!**/*.test.ts'],
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('message-texts.mjs', import.meta.url))],
  ignorers: ['message-texts'],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: availableParallelism(),
  // A machine that is busy is no endless loop.
  timeoutMS: 20_000,
  reporters: ['json', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { logTests: false, allowEmojis: false },
  tempDirName: '.cache/stryker',
  // What the tests do not need is not copied.
  ignorePatterns: ['.cache', 'docs', 'examples', 'packages/benchmarks', 'packages/sdk', 'packages/testing'],
};
