import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Runtime } from './runtimes.ts';

/** The path of a runtime's executable. */
export function executableOf({ executable, source }: Runtime): string {
  const modules = inject('runtimes');
  const [scope = '', rest] = executable.split('*');
  const candidates =
    rest === undefined ? [scope] : readdirSync(join(modules, scope)).map((name) => scope + name + rest);
  const found = candidates.map((path) => join(modules, path)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${source} has no executable for this machine in ${modules}.`);
  return found;
}
