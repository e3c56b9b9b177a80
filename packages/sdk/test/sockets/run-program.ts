import { spawn } from 'node:child_process';

/** How a program went. */
export interface ProgramRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from its last line of output to its end. */
  readonly lingered: number;
}

const sdk = new URL('../../src/index.ts', import.meta.url).href;

/**
 * Runs a program in a process of its own. It has `ClawBook`, a `client` of the server, which logs nothing, and
 * a `message`. A process that has not ended after 20 s is killed.
 */
export function runProgram(server: { readonly url: string }, program: string): Promise<ProgramRun> {
  const source = `
    import { ClawBook } from '${sdk}';
    const client = new ClawBook({ apiKey: 'key', baseUrl: '${server.url}', logLevel: 'off' });
    const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
    ${program}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
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
      const [stdout, stderr] = [output, errors].map((part) => Buffer.concat(part).toString().trim());
      resolve({ code, stdout: stdout ?? '', stderr: stderr ?? '', lingered: performance.now() - lastOutput });
    });
  });
}
