import { runCommand } from '../packed/run-command.ts';
import { programCommand } from './runtime-command.ts';
import type { Runtime } from './runtimes.ts';

/** What a program gets. */
interface ProgramSettings {
  readonly parameters?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What Deno allows it (`--allow-net`). */
  readonly permissions?: readonly string[];
}

/** Runs another program of a project to its end, and gives the JSON that it writes. */
export async function runProgram(
  runtime: Runtime,
  project: string,
  program: string,
  { environment = {}, ...settings }: ProgramSettings,
): Promise<unknown> {
  const command = programCommand(runtime, program, settings);
  const env = { ...command.environment, ...environment };
  const { code, stdout, output } = await runCommand(command.executable, command.parameters, {
    cwd: project,
    env,
  });
  if (code !== 0) throw new Error(`${program} ended with ${code} in ${runtime.name}:\n${output}`);
  return JSON.parse(stdout);
}
