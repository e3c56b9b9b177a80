import { spawn } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Printed } from './record-console.js';

/** How a sample ended. */
export interface EndedSample {
  readonly code: number | null;
  /** What it printed by `console`, in order. */
  readonly printed: readonly Printed[];
  /** What else there was on its standard error. */
  readonly stderr: string;
}

/**
 * Runs a sample in a process of its own, in its folder, against an in-memory ClawBook.
 *
 * @param sample its path in this example
 */
export async function startSample(
  sample: string,
  env: Readonly<Record<string, string>> = {},
): Promise<EndedSample> {
  const file = join(import.meta.dirname, '..', sample);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-sample.js'), file], {
    cwd: dirname(file),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [code, stderr, printed] = await Promise.all([
    ended,
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
  ]);
  if (printed === '') throw new Error(`${basename(sample)} did not end by itself: ${stderr}`);
  return { code, stderr, printed: JSON.parse(printed) };
}
