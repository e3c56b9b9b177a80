import { join } from 'node:path';
import ts from 'typescript';
import { type Format, probeProgram } from './probe-program.ts';

const extensions = { 'ES module': '.d.ts', CommonJS: '.d.cts' } as const;

/**
 * What the built files of a package declare for a format, entries and what they share, sorted: the text of each
 * declaration with its comments.
 */
export function declarations(folder: string, format: Format): string[] {
  return statementsOf(folder, format)
    .filter((statement) => !joinsFiles(statement))
    .map((statement) => statement.getFullText().trim())
    .toSorted();
}

/** The names of the classes, interfaces and types among the declarations of a package, sorted. */
export function declaredTypeNames(folder: string): string[] {
  return statementsOf(folder, 'ES module').flatMap(typeName).toSorted();
}

/** The statements of the built declaration files of a package for a format. */
export function statementsOf(folder: string, format: Format): ts.Statement[] {
  const dist = `${join(folder, 'dist').replaceAll('\\', '/')}/`;
  return probeProgram()
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(dist) && fileName.endsWith(extensions[format]))
    .flatMap(({ statements }) => [...statements]);
}

/** Imports, exports, and the namespace that holds the exports where there is `export =`. */
function joinsFiles(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    ts.isModuleDeclaration(statement)
  );
}

function typeName(statement: ts.Statement): string[] {
  const isType =
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  // The bundler adds `$1` to a name that two files declare.
  return isType && statement.name ? [statement.name.text.replace(/\$\d+$/, '')] : [];
}
