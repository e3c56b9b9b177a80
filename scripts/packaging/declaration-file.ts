import ts from 'typescript';

/** One name that a declaration file exports. */
export interface ExportedName {
  /** What importers call it. */
  readonly exported: string;
  /** What it is called where it is declared: in this file, or in the one that `from` names. */
  readonly local: string;
  /** The neighbour that it is re-exported from, such as `./shared.js`. */
  readonly from: string | undefined;
}

/** A bundled declaration file, taken apart into what it declares and what it exports. */
export interface DeclarationFile {
  /** The text without its export lists. */
  readonly body: string;
  /** The names of its export lists. */
  readonly exports: readonly ExportedName[];
  /** The classes that it declares itself. */
  readonly classes: ReadonlySet<string>;
}

/**
 * Takes a declaration file apart.
 *
 * @throws Error when it exports by anything but lists of names, which is all that the bundler writes.
 */
export function parseDeclarationFile(name: string, text: string): DeclarationFile {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const exports: ExportedName[] = [];
  const classes = new Set<string>();
  let body = '';
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      exports.push(...exportList(name, statement));
      continue;
    }
    if (ts.isExportAssignment(statement) || isExported(statement)) {
      throw new Error(`${name} exports in a way that was not expected: ${statement.getText()}`);
    }
    if (ts.isClassDeclaration(statement) && statement.name) classes.add(statement.name.text);
    body += statement.getFullText();
  }
  return { body: body.trim(), exports, classes };
}

function exportList(file: string, statement: ts.ExportDeclaration): ExportedName[] {
  const { exportClause, moduleSpecifier } = statement;
  if (!exportClause || !ts.isNamedExports(exportClause)) {
    throw new Error(`${file} exports in a way that was not expected: ${statement.getText()}`);
  }
  const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined;
  return exportClause.elements.map(({ name, propertyName }) => ({
    exported: name.text,
    local: (propertyName ?? name).text,
    from,
  }));
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
