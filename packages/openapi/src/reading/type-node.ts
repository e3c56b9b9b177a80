import ts from 'typescript';

/** A type as it is written, taken apart. */
export type WrittenType =
  | { readonly form: 'name'; readonly name: string; readonly isNullable: boolean }
  | { readonly form: 'list'; readonly item: ts.TypeNode; readonly isNullable: boolean }
  | { readonly form: 'other'; readonly isNullable: boolean };

/** Takes a type apart: `Sender | null | undefined` is the name `Sender`, `readonly Scope[]` a list. */
export function readTypeNode(node: ts.TypeNode): WrittenType {
  const parts = ts.isUnionTypeNode(node) ? [...node.types] : [node];
  const rest = parts.filter((part) => !isNothing(part));
  const isNullable = parts.some((part) => ts.isLiteralTypeNode(part) && isNull(part));
  const [only, another] = rest;
  if (!only || another) return { form: 'other', isNullable };
  const written = readSingle(only);
  return written.form === 'other' ? { form: 'other', isNullable } : { ...written, isNullable };
}

function readSingle(
  node: ts.TypeNode,
): { form: 'name'; name: string } | { form: 'list'; item: ts.TypeNode } | { form: 'other' } {
  if (ts.isParenthesizedTypeNode(node)) return readSingle(node.type);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) {
    return readSingle(node.type);
  }
  if (ts.isArrayTypeNode(node)) return { form: 'list', item: node.elementType };
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && !node.typeArguments) {
    return { form: 'name', name: node.typeName.text };
  }
  return { form: 'other' };
}

function isNothing(node: ts.TypeNode): boolean {
  return node.kind === ts.SyntaxKind.UndefinedKeyword || (ts.isLiteralTypeNode(node) && isNull(node));
}

function isNull({ literal }: ts.LiteralTypeNode): boolean {
  return literal.kind === ts.SyntaxKind.NullKeyword;
}
