import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Adapter } from '../clients/adapter.ts';

/** Milliseconds that a fresh process took. */
export interface FirstAnswer {
  /** From its start to the answer to its first call. */
  readonly total: number;
  /** To load the client's packages. */
  readonly loading: number;
}

/** As deep as the sources, since the program finds the peers from where it lies. */
const program = fileURLToPath(new URL('../../.cache/start/first-answer.mjs', import.meta.url));

/** Makes the program of plain JavaScript, so that no process spends its time on types. */
export async function buildFirstAnswer(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('first-answer.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
}

/** Starts a process that makes one call and ends. */
export async function timeFirstAnswer({ name }: Adapter, origin: string): Promise<FirstAnswer> {
  const start = performance.now();
  const child = spawn(process.execPath, [program, name, origin], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const [answer] = await Promise.race([
    once(child.stdout, 'data'),
    exited.then(([code]) => {
      throw new Error(`${name} gave no first answer; its process ended with ${code}.`);
    }),
  ]);
  const total = performance.now() - start;
  await exited;
  return { total, loading: Number(answer) };
}
