import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { type Ended, runCommand } from './run-command.ts';

/** A project outside of the repository with the two tarballs installed, as a user has it. */
export interface CleanProject {
  /** Its folder. */
  readonly directory: string;
  /** Runs a program of the project with the Node of the machine. */
  readonly run: (program: string, env?: Readonly<Record<string, string>>) => Promise<Ended>;
  /** Removes it. */
  readonly remove: () => Promise<void>;
}

/**
 * Makes a project, installs the tarballs in it with npm, without the network, and copies `programs` (a folder beside
 * this file) into it.
 */
export async function createCleanProject({
  type = 'commonjs',
  programs,
}: {
  readonly type?: 'commonjs' | 'module';
  readonly programs?: string;
} = {}): Promise<CleanProject> {
  const directory = await mkdtemp(join(tmpdir(), 'clawbook-project-'));
  const { sdk, testing } = inject('tarballs');
  await writeFile(join(directory, 'package.json'), JSON.stringify({ name: 'project', private: true, type }));
  const flags = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const { code, output } = await runCommand('npm', ['install', ...flags, sdk, testing], { cwd: directory });
  if (code !== 0) throw new Error(`npm install failed:\n${output}`);
  if (programs) await cp(fileURLToPath(new URL(programs, import.meta.url)), directory, { recursive: true });
  return {
    directory,
    run: (program, env) => runCommand('node', [program], { cwd: directory, ...(env && { env }) }),
    remove: () => rm(directory, { recursive: true }),
  };
}
