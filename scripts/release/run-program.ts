import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs a program to its end and gives what it printed, while this process goes on.
 *
 * @throws Error with all that it printed, when it fails
 */
export async function runProgram(
  cwd: string,
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows npm is a script, which only a shell starts.
    shell: process.platform === 'win32' && program === 'npm',
  });
  const exited = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}.\n${output}${errors}`);
  return output;
}
