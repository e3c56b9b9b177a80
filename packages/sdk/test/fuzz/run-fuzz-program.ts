import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FuzzReport } from './fuzz-report.ts';

/** How the program went. */
export interface FuzzEnd {
  readonly report: FuzzReport;
  readonly code: number | null;
  readonly errors: string;
  /** Milliseconds from its report to its end. */
  readonly lingered: number;
}

const program = fileURLToPath(new URL('fuzz-program.ts', import.meta.url));

/**
 * Runs the program in a process of its own, which has nothing else to do.
 *
 * @throws Error if it printed no report
 */
export function runFuzzProgram(): Promise<FuzzEnd> {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors]: [Buffer[], Buffer[]] = [[], []];
  let lastOutput = performance.now();
  child.stdout.on('data', (bytes: Buffer) => {
    output.push(bytes);
    lastOutput = performance.now();
  });
  child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const [text, said] = [Buffer.concat(output).toString(), Buffer.concat(errors).toString()];
      try {
        const report = JSON.parse(text) as FuzzReport;
        resolve({ report, code, errors: said, lingered: performance.now() - lastOutput });
      } catch (cause) {
        reject(new Error(`The program printed no report: ${said}`, { cause }));
      }
    });
  });
}
