import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runCommand } from '../packed/run-command.ts';
import { runtimes } from './runtimes.ts';

const directory = join(import.meta.dirname, '../../../../.cache/runtimes');

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the packages of the runtimes. */
    runtimes: string;
  }
}

/**
 * Installs the runtimes, once for each change of their versions: they are hundreds of megabytes, so they are not among the
 * dependencies that every contributor installs. Their scripts are not run, since all of them look for other sources.
 *
 * @throws Error when npm fails
 */
export async function setup({ provide }: Pick<TestProject, 'provide'>): Promise<void> {
  const dependencies = Object.fromEntries(runtimes.map(({ folder, source }) => [folder, source]));
  const manifest = JSON.stringify({ private: true, dependencies }, undefined, 2);
  const done = join(directory, 'installed.json');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== manifest) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'package.json'), manifest);
    const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    const { code, output } = await runCommand('npm', ['install', ...flags], { cwd: directory });
    if (code !== 0) throw new Error(`The runtimes cannot be had:\n${output}`);
    writeFileSync(done, manifest);
  }
  provide('runtimes', join(directory, 'node_modules'));
}
