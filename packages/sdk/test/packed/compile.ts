import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

const modules = join(import.meta.dirname, '../../../../node_modules');

/** The repository's folder of `@types` packages, for projects that have none of their own. */
export const repositoryTypes = join(modules, '@types');

const compilers = {
  'TypeScript 6': join(modules, 'typescript/bin/tsc6'),
  'TypeScript 7': join(modules, '@typescript/native/bin/tsc'),
};

/**
 * Compiles files of a project strictly, the declarations of packages included, and returns what the compiler finds
 * wrong: nothing, if all is well.
 */
export async function compile(
  directory: string,
  compiler: keyof typeof compilers,
  files: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<string> {
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    skipLibCheck: false,
    // The compiler's own library takes it longer than all the rest.
    skipDefaultLibCheck: true,
    noUncheckedIndexedAccess: true,
    declaration: true,
    outDir: 'compiled',
    rootDir: '.',
    ...options,
  };
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const { code, output } = await runCommand(process.execPath, [compilers[compiler], '-p', '.'], {
    cwd: directory,
  });
  return code === 0 ? output : output || `The compiler ended with ${code}.`;
}
