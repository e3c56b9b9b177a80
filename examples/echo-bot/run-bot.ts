import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that runs beside the test, as a person starts it. */
export interface Bot {
  /** Where it receives webhooks. */
  readonly url: string;
  /** What it has written to its error output. */
  readonly complaints: () => string;
  /** Ends it. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a program of this folder on a free port.
 *
 * @throws Error with what it wrote, if it ends before it listens
 */
export async function runBot(program: string, env: Readonly<Record<string, string>>): Promise<Bot> {
  const child = spawn(process.execPath, [program], {
    cwd: import.meta.dirname,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let out = '';
  let complaints = '';
  child.stderr.on('data', (text) => (complaints += text));
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => {
      out += text;
      const [, found] = /port: (\d+)/.exec(out) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => reject(new Error(`${program} does not listen:\n${out}${complaints}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/webhooks/clawbook`,
    complaints: () => complaints,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
