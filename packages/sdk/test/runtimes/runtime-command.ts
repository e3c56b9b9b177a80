import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { executableOf } from './executable-of.ts';
import type { Runtime } from './runtimes.ts';

/** How a runtime is started. */
export interface CommandLine {
  readonly executable: string;
  readonly parameters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts the program of the matrix, in a project that holds it. */
export async function runtimeCommand(runtime: Runtime, project: string): Promise<CommandLine> {
  if (runtime.name === 'Node.js') return programCommand(runtime, 'launchers/node.mjs');
  if (runtime.name === 'Bun') return programCommand(runtime, 'launchers/bun.mjs');
  if (runtime.name === 'Deno') return programCommand(runtime, 'launchers/deno.mjs');
  // From 2026-08-04 on, nodejs_compat is the default.
  const date = runtime.name === 'workerd' ? '2026-11-01' : '2026-08-01';
  await bundleWorker(project);
  await writeFile(join(project, 'workerd.capnp'), workerdConfiguration(date));
  const parameters = ['serve', 'workerd.capnp', '--control-fd=3'];
  return { executable: executableOf(runtime), parameters, environment: {} };
}

/** Starts another program; in Deno with these permissions, which let it use the network and nothing else by default. */
export function programCommand(
  runtime: Runtime,
  program: string,
  {
    parameters = [],
    permissions = ['--allow-net'],
  }: { parameters?: readonly string[]; permissions?: readonly string[] } = {},
): CommandLine {
  const executable = executableOf(runtime);
  // A proxy, which Bun and Deno obey, is of no use on this machine.
  const environment = { NO_PROXY: '127.0.0.1,clawbook.invalid' };
  if (runtime.name !== 'Deno') return { executable, parameters: [program, ...parameters], environment };
  return {
    executable,
    parameters: ['run', '--quiet', '--no-prompt', ...permissions, program, ...parameters],
    // What it keeps goes with the project.
    environment: { ...environment, DENO_DIR: 'deno-cache', DENO_NO_UPDATE_CHECK: '1' },
  };
}

/** Makes one file of the program, as wrangler does before a Worker is deployed. */
async function bundleWorker(project: string): Promise<void> {
  await build({
    absWorkingDir: project,
    entryPoints: ['launchers/workerd.mjs'],
    outfile: 'worker.mjs',
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2024',
    keepNames: true,
    logLevel: 'error',
  });
}

function workerdConfiguration(compatibilityDate: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "program", worker = .program), (name = "internet", network = (allow = ["local"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "program")],
);
const program :Workerd.Worker = (
  modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
  bindings = [
    (name = "CLAWBOOK_API_KEY", text = "clawbook_sk_test_of_the_bindings"),
    (name = "CLAWBOOK_BASE_URL", text = "http://127.0.0.1:4"),
  ],
  compatibilityDate = "${compatibilityDate}",
);
`;
}
