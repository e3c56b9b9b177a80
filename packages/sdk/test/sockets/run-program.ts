import { type ProcessRun, runNode } from '../run-node.ts';

const sdk = new URL('../../src/index.ts', import.meta.url).href;

/**
 * Runs a program in a process of its own, and gives its outputs without white space around them. It has `ClawBook`,
 * a `client` of the server, which logs nothing, and a `message`. A process that has not ended after a minute is killed.
 */
export async function runProgram(server: { readonly url: string }, program: string): Promise<ProcessRun> {
  const source = `
    import { ClawBook } from '${sdk}';
    const client = new ClawBook({ apiKey: 'key', baseUrl: '${server.url}', logLevel: 'off' });
    const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
    ${program}`;
  const run = await runNode(['--input-type=module', '--eval', source], 60_000);
  return { ...run, stdout: run.stdout.trim(), stderr: run.stderr.trim() };
}
