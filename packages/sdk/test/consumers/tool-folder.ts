import { join } from 'node:path';

/** The folder of a package that users' projects are compiled, bundled or tested with: one of `tools/package.json`. */
export function toolFolder(name: string): string {
  return join(import.meta.dirname, 'tools/node_modules', name);
}
