import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MeasuredSize } from './measured-size.ts';

/** What size-limit prints of each bundle. */
interface Row {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
}

/**
 * The bundles in .size-limit.json, as size-limit measures them.
 *
 * @throws Error when they cannot be measured, as when nothing is built.
 */
export function measureBundles(): MeasuredSize[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const command = fileURLToPath(new URL('bin.js', import.meta.resolve('size-limit')));
  const { stdout, stderr } = spawnSync(process.execPath, [command, '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (!stdout.startsWith('[')) throw new Error(`size-limit measured nothing: ${stdout}${stderr}`);
  const rows: Row[] = JSON.parse(stdout);
  return rows.map(({ name, size, sizeLimit }) => ({ name, size, limit: sizeLimit }));
}
