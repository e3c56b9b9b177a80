import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../../packed/run-command.ts';
import { toolFolder } from '../tool-folder.ts';
import type { TypeScriptVersion } from './typescript-version.ts';

/** A tsconfig. */
export interface TypeProject {
  /** What its file is named after. */
  readonly name: string;
  /** What it says beside the strict options that all have. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** The files to compile. */
  readonly files: readonly string[];
}

/** What a compiler finds wrong. */
export interface Diagnostic {
  /** The file, from the project's folder; undefined for what is wrong with the options. */
  readonly file?: string | undefined;
  /** The line, counted from 1. */
  readonly line?: number | undefined;
  /** The number of the error, without the letters before it. */
  readonly code: number;
  readonly message: string;
}

/** Where the compiler puts what it makes of a project. */
export function outputOf(version: TypeScriptVersion, name: string): string {
  return `compiled/${version}/${name}`;
}

/**
 * Compiles projects in a folder, one list of mistakes for each: those in the files of the project and in the declarations
 * of our packages. Those that other packages have in their own are left out.
 */
export async function compileProjects(
  version: TypeScriptVersion,
  directory: string,
  projects: readonly TypeProject[],
): Promise<Diagnostic[][]> {
  const configs = await Promise.all(projects.map((project) => writeConfig(version, directory, project)));
  if (version === '7.0') return await compileByCommand(directory, configs);
  const program = join(import.meta.dirname, 'compile-projects.mjs');
  const compiler = toolFolder(`typescript-${version}`);
  const ended = await runCommand(process.execPath, [program, compiler, ...configs], { cwd: directory });
  if (ended.code !== 0) throw new Error(ended.output);
  return JSON.parse(ended.stdout);
}

async function writeConfig(
  version: TypeScriptVersion,
  directory: string,
  project: TypeProject,
): Promise<string> {
  const { name, compilerOptions, files } = project;
  const config = `tsconfig.${version}.${name}.json`;
  const options = {
    target: 'es2022',
    strict: true,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    declaration: true,
    rootDir: '.',
    outDir: outputOf(version, name),
    // Has node10 and esModuleInterop: false for the last time.
    ...(version === '6.0' && { ignoreDeprecations: '6.0' }),
    ...compilerOptions,
  };
  await writeFile(join(directory, config), JSON.stringify({ compilerOptions: options, files }));
  return config;
}

/** TypeScript 7 has no API in JavaScript yet; its command is quick, and takes all cores by itself. */
async function compileByCommand(directory: string, configs: readonly string[]): Promise<Diagnostic[][]> {
  const compiler = join(toolFolder('typescript-7.0'), 'bin/tsc');
  const lists: Diagnostic[][] = [];
  for (const config of configs) {
    const parameters = [compiler, '--project', config, '--pretty', 'false'];
    const { code, output } = await runCommand(process.execPath, parameters, { cwd: directory });
    const found = readDiagnostics(output);
    if (code !== 0 && found.length === 0) throw new Error(output);
    lists.push(found.filter(({ file }) => file === undefined || isOwn(file)));
  }
  return lists;
}

function readDiagnostics(output: string): Diagnostic[] {
  const lines = output.matchAll(/^(?:(.+)\((\d+),\d+\): )?error TS(\d+): (.*(?:\n .*)*)/gm);
  return [...lines].map(([, file, line, number, message = '']) => ({
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: Number(line) }),
    code: Number(number),
    message,
  }));
}

function isOwn(file: string): boolean {
  return !/node_modules\/(?!clawbook-sdk\/|@clawbook\/)/.test(file);
}
