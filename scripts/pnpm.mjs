// Runs pnpm, in the version that package.json names, on a machine that has only Node and npm:
// `node scripts/pnpm.mjs <args>`.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/**
 * Runs `pnpm <args>` in the repository's root and returns its exit code.
 *
 * @param {string[]} args
 * @param {{ quiet?: boolean, cwd?: string | URL }} [options] `quiet` shows the output only when the command fails;
 *   `cwd` is where it runs, the repository's root by default.
 */
export function pnpm(args, { quiet = false, cwd = root } = {}) {
  const { status, error, stdout, stderr } = spawnSync('npx', ['--yes', packageManager, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: quiet ? ['inherit', 'pipe', 'pipe'] : 'inherit',
    // On Windows npx is a script, which only a shell starts.
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      // Without it, npx asks the network for a package that it has, and waits long where there is none.
      npm_config_prefer_offline: 'true',
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
    },
  });
  if (quiet && status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  if (error) console.error(`Could not start npx: ${error.message}`);
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(pnpm(process.argv.slice(2), { cwd: process.cwd() }));
}
