import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
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

interface StartOptions {
  /** More variables; with CLAWBOOK_BASE_URL among them, no in-memory ClawBook takes the place of the network. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where it runs (its folder). */
  readonly cwd?: string;
}

/**
 * Runs a sample in a process of its own, against an in-memory ClawBook.
 *
 * @param sample its path in this example
 */
export async function startSample(sample: string, { env, cwd }: StartOptions = {}): Promise<EndedSample> {
  const file = join(import.meta.dirname, '..', sample);
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-sample.js'), file], {
    cwd: cwd ?? dirname(file),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A developer's own ClawBook is no place for samples.
    env: { ...process.env, CLAWBOOK_BASE_URL: '', NO_COLOR: '1', FORCE_COLOR: '0', ...env },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [code, stderr, printed] = await Promise.all([
    ended,
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
  ]);
  return { code, stderr, printed: printed === '' ? [] : JSON.parse(printed) };
}
