// `npm start`: installs what the lockfile names, builds the packages and runs the quick-start example in this process,
// so that it ends with npm.

import { pnpm } from './pnpm.mjs';

const steps = [
  ['install', '--frozen-lockfile'],
  ['exec', 'turbo', 'run', 'build'],
];

console.error('Installing and building; the first time takes about half a minute.');
for (const step of steps) {
  if (pnpm(step, { quiet: true }) !== 0) {
    console.error(`\npnpm ${step.join(' ')} failed; the output is above.`);
    process.exit(1);
  }
}

await import('../examples/quick-start/main.js');
