import { execFile } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** What a command that has ended leaves. */
export interface Ended {
  /** Its exit code. */
  readonly code: number;
  /** What it wrote to its standard output, without white space around it. */
  readonly stdout: string;
  /** Both outputs, to show when it failed. */
  readonly output: string;
}

/** Runs a command with the Node and the npm of the machine; `env` adds to the environment. Never rejects. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ended> {
  const settings = { cwd, env: { ...userEnvironment(), ...env }, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    execFile(command, args, { ...settings, encoding: 'utf8' }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      const output = `${stdout}${stderr}`.trim();
      resolve({ code, stdout: stdout.trim(), output: output || (error?.message ?? '') });
    });
  });
}

/** The environment that a user's shell has: without what pnpm, turbo and vitest add for their own scripts. */
export function userEnvironment(): NodeJS.ProcessEnv {
  const added = /^(npm_|pnpm_|turbo_|vitest|clawbook_|node_options$|node_env$|init_cwd$)/i;
  const kept = Object.entries(process.env).filter(([name]) => !added.test(name));
  return { ...Object.fromEntries(kept), PATH: userPath() };
}

function userPath(): string {
  // The folders with node_modules in them hold the Node of the lockfile; users run the one of their machine.
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const own = folders.filter((folder) => !/[\\/]node_modules[\\/]/.test(folder));
  return [...own, dirname(process.execPath)].join(delimiter);
}
