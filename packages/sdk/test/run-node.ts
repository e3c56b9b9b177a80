import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a process went. */
export interface ProcessRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from its last standard output to its end. */
  readonly lingered: number;
}

/**
 * Runs this Node.js in a process of its own, to its end.
 *
 * @param timeout Milliseconds after which it is killed; never by default.
 */
export async function runNode(args: readonly string[], timeout?: number): Promise<ProcessRun> {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  });
  let [stdout, stderr, lastOutput] = ['', '', performance.now()];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    lastOutput = performance.now();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr, lingered: performance.now() - lastOutput };
}
