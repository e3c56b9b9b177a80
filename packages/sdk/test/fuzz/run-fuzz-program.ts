import { fileURLToPath } from 'node:url';
import { type ProcessRun, runNode } from '../run-node.ts';
import type { FuzzReport } from './fuzz-report.ts';

/** How the program went. */
export interface FuzzEnd extends ProcessRun {
  readonly report: FuzzReport;
}

const program = fileURLToPath(new URL('fuzz-program.ts', import.meta.url));

/**
 * Runs the program in a process of its own, which has nothing else to do.
 *
 * @throws Error if it printed no report
 */
export async function runFuzzProgram(): Promise<FuzzEnd> {
  const run = await runNode([program]);
  try {
    return { ...run, report: JSON.parse(run.stdout) };
  } catch (cause) {
    throw new Error(`The program printed no report: ${run.stderr}`, { cause });
  }
}
