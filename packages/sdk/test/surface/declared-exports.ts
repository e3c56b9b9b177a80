import ts from 'typescript';
import type { Entry } from './entries.ts';
import { type Format, probePath, probeProgram } from './probe-program.ts';

/** One name that the types of a module export. */
export interface DeclaredExport {
  readonly name: string;
  /** What it is: `class`, `interface`, `type`, `enum`, `function` or `const`. */
  readonly kind: string;
  /** Whether the types promise a value of that name at run time. */
  readonly isValue: boolean;
}

/** What the types of a module export to a program of the format, as the compiler resolves them, sorted by name. */
export function declaredExports(entry: Entry, format: Format): DeclaredExport[] {
  const program = probeProgram();
  const checker = program.getTypeChecker();
  const { imported, specifier } = findImport(program.getSourceFile(probePath(entry, format)));
  const symbol = checker.getSymbolAtLocation(specifier);
  if (!symbol) throw new Error(`The compiler finds no types of ${entry.module} for a ${format}.`);

  // A name that is exported as a type alone is no property of the module's value.
  const values = new Set(
    checker
      .getTypeAtLocation(imported)
      .getProperties()
      .map(({ name }) => name),
  );
  return checker
    .getExportsOfModule(symbol)
    .filter((exported) => !isClassMember(exported))
    .map((exported) => ({
      name: exported.name,
      kind: kindOf(exported, checker),
      isValue: values.has(exported.name),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function findImport(source: ts.SourceFile | undefined): { imported: ts.Node; specifier: ts.Node } {
  const [statement] = source?.statements ?? [];
  if (statement && ts.isImportEqualsDeclaration(statement)) {
    const { moduleReference } = statement;
    if (ts.isExternalModuleReference(moduleReference)) {
      return { imported: statement.name, specifier: moduleReference.expression };
    }
  }
  if (statement && ts.isImportDeclaration(statement)) {
    const bindings = statement.importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) {
      return { imported: bindings.name, specifier: statement.moduleSpecifier };
    }
  }
  throw new Error('The probe was not parsed as it was written.');
}

/** With `export =`, the static members of the class stand among the exports. */
function isClassMember({ flags, declarations }: ts.Symbol): boolean {
  return (
    (flags & ts.SymbolFlags.Prototype) !== 0 ||
    (declarations?.some(({ parent }) => ts.isClassDeclaration(parent)) ?? false)
  );
}

const kinds: readonly (readonly [ts.SymbolFlags, string])[] = [
  [ts.SymbolFlags.Class, 'class'],
  [ts.SymbolFlags.Function, 'function'],
  [ts.SymbolFlags.Variable, 'const'],
  [ts.SymbolFlags.Interface, 'interface'],
  [ts.SymbolFlags.TypeAlias, 'type'],
  [ts.SymbolFlags.Enum, 'enum'],
];

function kindOf(exported: ts.Symbol, checker: ts.TypeChecker): string {
  const { flags } = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  return kinds.find(([flag]) => flags & flag)?.[1] ?? 'something else';
}
