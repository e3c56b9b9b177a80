import ts from 'typescript';
import { namedDeclarations } from './named-declarations.ts';

/** The members in the built files of a package, at any depth, whose comment says nothing of what they are. */
export function undescribedMembers(folder: string): string[] {
  return namedDeclarations(folder)
    .filter(({ node, isMember }) => isMember && !commentsOf(node).some(({ comment }) => comment))
    .map(({ path }) => path)
    .toSorted();
}

/** The calls in the built files of a package whose comment names no error. */
export function callsWithoutErrors(folder: string): string[] {
  return namedDeclarations(folder)
    .filter(({ node }) => isCall(node) && !tagsOf(node).some(ts.isJSDocThrowsTag))
    .map(({ path }) => path)
    .toSorted();
}

/**
 * The parameters in the built files of a package that their function's comment leaves out, though it describes others: the
 * reference has an empty cell for each.
 */
export function undescribedParameters(folder: string): string[] {
  return namedDeclarations(folder)
    .flatMap(({ path, node }) => {
      const described = tagsOf(node)
        .filter(ts.isJSDocParameterTag)
        .map(({ name }) => name.getText());
      const all = signatureOf(node)?.parameters.map(({ name }) => name.getText()) ?? [];
      const missing = all.filter((name) => !described.includes(name));
      return described.length === 0 ? [] : missing.map((name) => `${path}: ${name}`);
    })
    .toSorted();
}

function commentsOf(node: ts.Node): ts.JSDoc[] {
  return ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
}

function tagsOf(node: ts.Node): ts.JSDocTag[] {
  return commentsOf(node).flatMap(({ tags = [] }) => [...tags]);
}

function isCall(node: ts.Node): boolean {
  return ts.isMethodDeclaration(node) && /^(?:API|Page)Promise</.test(node.type?.getText() ?? '');
}

/** The function that a node is, or that its type is. */
function signatureOf(node: ts.Node): ts.SignatureDeclaration | undefined {
  if (ts.isFunctionLike(node)) return node;
  const hasType =
    ts.isPropertySignature(node) || ts.isPropertyDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return hasType && node.type && ts.isFunctionTypeNode(node.type) ? node.type : undefined;
}
