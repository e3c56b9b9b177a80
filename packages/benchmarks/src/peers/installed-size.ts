import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What an installation put into a folder. */
export interface InstalledSize {
  readonly packages: number;
  readonly bytes: number;
}

/** Counts what npm installed into a folder. */
export async function installedSize(folder: string): Promise<InstalledSize> {
  const modules = join(folder, 'node_modules');
  const lock: { packages: Record<string, unknown> } = JSON.parse(
    await readFile(join(modules, '.package-lock.json'), 'utf8'),
  );
  const entries = await readdir(modules, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.package-lock.json');
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return {
    packages: Object.keys(lock.packages).length,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
  };
}
