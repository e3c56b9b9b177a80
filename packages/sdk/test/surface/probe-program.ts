import { join } from 'node:path';
import ts from 'typescript';
import { type Entry, entries } from './entries.ts';

/** How a program gets a module. */
export type Format = 'ES module' | 'CommonJS';

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.Node16,
  target: ts.ScriptTarget.ES2022,
  types: [],
  noEmit: true,
};

const probes = new Map(
  entries.flatMap((entry) => [
    [probePath(entry, 'ES module'), `import * as all from '${entry.module}';`] as const,
    [probePath(entry, 'CommonJS'), `import all = require('${entry.module}');`] as const,
  ]),
);

let program: ts.Program | undefined;

/** The compiler's view of small programs, each of which imports one module in one format, as users do. */
export function probeProgram(): ts.Program {
  program ??= ts.createProgram([...probes.keys()], options, hostWithProbes());
  return program;
}

/** Where the program that imports the module stands; no such file is ever written. */
export function probePath({ folder, module }: Entry, format: Format): string {
  const name = module.replaceAll(/\W/g, '-');
  return join(folder, `probe-${name}.${format === 'CommonJS' ? 'cts' : 'mts'}`).replaceAll('\\', '/');
}

function hostWithProbes(): ts.CompilerHost {
  // With the parents of nodes, which give their text and their comments.
  const host = ts.createCompilerHost(options, true);
  return {
    ...host,
    fileExists: (file) => probes.has(file) || host.fileExists(file),
    readFile: (file) => probes.get(file) ?? host.readFile(file),
    getSourceFile: (file, languageVersion, ...rest) => {
      const text = probes.get(file);
      if (text === undefined) return host.getSourceFile(file, languageVersion, ...rest);
      return ts.createSourceFile(file, text, languageVersion, true);
    },
  };
}
