// `npm start`: installs what the lockfile names, builds the packages and runs the quick-start example in this process,
// so that it ends with npm.

import { existsSync } from 'node:fs';
import { help, readArguments } from '../examples/quick-start/arguments.js';
import { pnpm } from './pnpm.mjs';

const steps = [
  ['install', '--frozen-lockfile'],
  ['exec', 'turbo', 'run', 'build'],
];

function prepare() {
  const isFirst = !existsSync(new URL('../packages/sdk/dist', import.meta.url));
  if (isFirst) console.error('Installing and building; this first time takes about half a minute.');
  for (const step of steps) {
    if (pnpm(step, { quiet: true }) === 0) continue;
    console.error(`\npnpm ${step.join(' ')} failed; the output is above.`);
    process.exit(1);
  }
}

try {
  // Before the build: who only asks for help need not wait for it.
  if (readArguments(process.argv.slice(2)).help) {
    console.log(help);
    process.exit();
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  process.exit(1);
}
prepare();
await import('../examples/quick-start/main.js');
