import { executableOf } from './executable-of.ts';
import { runtimes } from './runtimes.ts';

/** The path of the Node.js of the matrix that has that major number. */
export function nodeExecutable(major: number): string {
  const runtime = runtimes.find(
    ({ name, version }) => name === 'Node.js' && Number.parseInt(version, 10) === major,
  );
  if (runtime === undefined) throw new Error(`The matrix has no Node.js ${major}.`);
  return executableOf(runtime);
}
