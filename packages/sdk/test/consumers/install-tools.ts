import { pnpm } from '../../../../scripts/pnpm.mjs';

/** Installs the compilers, bundlers and test runners of users' projects, as `tools/pnpm-lock.yaml` names them. */
export function setup(): void {
  const cwd = new URL('tools/', import.meta.url);
  if (pnpm(['install', '--frozen-lockfile'], { quiet: true, cwd }) !== 0) {
    throw new Error('The tools of the consumers cannot be installed; the output is above.');
  }
}
