import ts from 'typescript';
import type { ContractSource } from '../reading/contract-source.ts';

/** The types that an endpoint value names behind `satisfies`. */
export interface EndpointTypes {
  /** The data of the answer, or the items of a list; `undefined` for an answer without data. */
  readonly data: ts.TypeNode | undefined;
  readonly isList: boolean;
  /** The body. */
  readonly body: ts.TypeNode | undefined;
  /** The parameters of the query. */
  readonly query: ts.TypeNode | undefined;
}

/** Reads `satisfies Endpoint<Data, Path, Body, Query>` or `satisfies ListEndpoint<Item, Path, Query>`. */
export function endpointTypes(constant: string, contract: ContractSource): EndpointTypes {
  const declaration = contract.symbol(constant).valueDeclaration;
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  if (!value || !ts.isSatisfiesExpression(value) || !ts.isTypeReferenceNode(value.type)) {
    throw new Error(`${constant} does not end in \`satisfies Endpoint<…>\`, where its types would stand.`);
  }
  const { typeName, typeArguments = [] } = value.type;
  const isList = typeName.getText() === 'ListEndpoint';
  const [data, , third, fourth] = typeArguments;
  return {
    data: data?.kind === ts.SyntaxKind.UndefinedKeyword ? undefined : data,
    isList,
    body: isList ? undefined : third,
    query: isList ? third : fourth,
  };
}
