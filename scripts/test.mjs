// `npm test`: installs what the lockfile names, then runs scripts/checks.mjs through pnpm, whose PATH begins with the
// Node.js and the tools of the lockfile. Nothing but Node.js 20 and npm needs to be there.

import { pnpm } from './pnpm.mjs';

const args = process.argv.slice(2);

if (!args.includes('--help')) {
  const start = performance.now();
  process.stdout.write('install … ');
  if (pnpm(['install', '--frozen-lockfile'], { quiet: true }) !== 0) {
    console.log('install failed; the output is above.\n\n0 passed, 1 failed');
    process.exit(1);
  }
  console.log(`done (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

process.exit(pnpm(['exec', 'node', 'scripts/checks.mjs', ...args]));
