import ts from 'typescript';
import { statementsOf } from './declarations.ts';

/** Something that the built files of a package declare, at any depth. */
export interface NamedDeclaration {
  /** Where it stands, such as `SchemaIssue.path.key`. */
  readonly path: string;
  readonly node: ts.Node;
  /** Whether it is a member of a class, an interface or a type literal. */
  readonly isMember: boolean;
}

/** The declarations in the built files of a package, with all that is in them. */
export function namedDeclarations(folder: string): NamedDeclaration[] {
  return statementsOf(folder, 'ES module').flatMap((statement) => declaredIn(statement, []));
}

function declaredIn(node: ts.Node, outer: readonly string[]): NamedDeclaration[] {
  const name = nameOf(node);
  const path = name === undefined ? outer : [...outer, name];
  const found = name === undefined ? [] : [{ path: path.join('.'), node, isMember: isMember(node) }];
  ts.forEachChild(node, (child) => {
    found.push(...declaredIn(child, path));
  });
  return found;
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isCallSignatureDeclaration(node)) return '()';
  if (ts.isIndexSignatureDeclaration(node)) return `[${node.parameters[0]?.getText()}]`;
  return isMember(node) || hasMembersInside(node) ? node.name?.getText() : undefined;
}

function isMember(node: ts.Node): node is ts.TypeElement | ts.ClassElement {
  const isElement = ts.isTypeElement(node) || ts.isClassElement(node);
  // `#private` stands in a class for whatever it hides.
  return isElement && !(node.name && ts.isPrivateIdentifier(node.name));
}

function hasMembersInside(node: ts.Node) {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node)
  );
}
