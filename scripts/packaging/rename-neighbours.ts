import ts from 'typescript';

/**
 * The text of a declaration file with the specifier of each neighbour replaced by what `rename` makes of it.
 *
 * @param packages what the file may import beside its neighbours.
 * @throws Error when the file needs anything else: another package, or the ambient types of Node.
 */
export function renameNeighbours(
  name: string,
  text: string,
  { packages, rename }: { packages: readonly string[]; rename: (specifier: string) => string },
): string {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const [reference] = [...source.typeReferenceDirectives, ...source.libReferenceDirectives];
  if (reference) throw new Error(`${name} refers to the ambient types "${reference.fileName}".`);

  let renamed = '';
  let end = 0;
  for (const literal of moduleSpecifiers(source)) {
    if (packages.includes(literal.text)) continue;
    if (!literal.text.startsWith('./')) {
      throw new Error(`${name} imports "${literal.text}", which users of the package do not have.`);
    }
    // The quotes stay.
    renamed += text.slice(end, literal.getStart() + 1) + rename(literal.text);
    end = literal.getEnd() - 1;
  }
  return renamed + text.slice(end);
}

function moduleSpecifiers(source: ts.SourceFile): ts.StringLiteral[] {
  const found: ts.StringLiteral[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && namesModule(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function namesModule({ parent }: ts.StringLiteral): boolean {
  return (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    ts.isModuleDeclaration(parent) ||
    (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent))
  );
}
