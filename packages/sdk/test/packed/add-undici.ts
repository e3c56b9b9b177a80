import { cp, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { CleanProject } from './clean-project.ts';

const modules = join(import.meta.dirname, '../../node_modules');
const packages = { 6: 'undici-6', 7: 'undici', 8: 'undici-8' } as const;

/** Puts undici into a project, in the version of this repository with that major number. */
export async function addUndici(
  { directory }: Pick<CleanProject, 'directory'>,
  major: keyof typeof packages,
): Promise<void> {
  const source = await realpath(join(modules, packages[major]));
  await cp(source, join(directory, 'node_modules/undici'), { recursive: true });
}
