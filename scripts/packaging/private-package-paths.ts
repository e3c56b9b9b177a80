import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/**
 * TypeScript's `paths` for the private packages, from the folder of a published one. Found by their path, they count
 * as sources of it, and their types become part of its own.
 */
export function privatePackagePaths(): Record<string, string[]> {
  const folders = readdirSync('..').filter((folder) => existsSync(join('..', folder, 'package.json')));
  const paths = folders.flatMap((folder) => {
    const manifest = readFileSync(join('..', folder, 'package.json'), 'utf8');
    // A program, such as the benchmarks, exports nothing.
    const { name, private: isPrivate, exports = {} } = JSON.parse(manifest);
    if (!isPrivate) return [];
    return Object.entries<string>(exports).map(([subpath, file]) => [
      posix.join(name, subpath),
      [`../${folder}/${file}`],
    ]);
  });
  return Object.fromEntries(paths);
}
