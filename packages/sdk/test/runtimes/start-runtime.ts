import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { userEnvironment } from '../packed/run-command.ts';
import { type CommandLine, runtimeCommand } from './runtime-command.ts';
import type { Runtime } from './runtimes.ts';

/** A runtime that runs the program of the matrix. */
export interface RunningRuntime {
  /** Where it receives webhooks, through `handler.fetch`. */
  readonly webhooksUrl: string;
  /** Where it receives webhooks through `handler.node`; undefined in a Worker. */
  readonly nodeUrl: string | undefined;
  /** Has the program do something, and gives what it tells of it. The connection is closed when the signal ends. */
  readonly ask: <Answer>(question: string, parameters?: object, signal?: AbortSignal) => Promise<Answer>;
  /** Ends its process. */
  readonly stop: () => Promise<void>;
}

/** Starts a runtime in a project which holds the programs, and waits until it listens. */
export async function startRuntime(runtime: Runtime, project: string): Promise<RunningRuntime> {
  const child = start(await runtimeCommand(runtime, project), project);
  try {
    const { url, nodeUrl } = await readAddresses(child);
    return {
      webhooksUrl: `${url}/webhooks`,
      nodeUrl,
      ask: async (question, parameters = {}, signal) => {
        const body = JSON.stringify({ question, parameters });
        const response = await fetch(url, { method: 'POST', body, ...(signal && { signal }) });
        const text = await response.text();
        if (!response.ok) throw new Error(`${question} broke in ${runtime.name}: ${text}`);
        return JSON.parse(text);
      },
      stop: () => end(child),
    };
  } catch (error) {
    await end(child);
    throw error;
  }
}

function start({ executable, parameters, environment }: CommandLine, directory: string): ChildProcess {
  return spawn(executable, parameters, {
    cwd: directory,
    env: { ...userEnvironment(), ...environment },
    // workerd tells its port at the fourth, the others at their standard output.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
}

/** The first thing that a runtime tells: where it listens. */
async function readAddresses(child: ChildProcess): Promise<{ url: string; nodeUrl?: string }> {
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors += chunk));
  const [line] = await Promise.race([
    ...[child.stdout, child.stdio[3]].map((stream) => once(createInterface(stream as Readable), 'line')),
    once(child, 'exit').then(() => {
      throw new Error(`The runtime ended before it listened:\n${errors}`);
    }),
  ]);
  const told = JSON.parse(line);
  return told.port === undefined ? told : { url: `http://127.0.0.1:${told.port}` };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
