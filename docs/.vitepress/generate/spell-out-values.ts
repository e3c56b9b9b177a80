import {
  type Application,
  type Context,
  Converter,
  type DeclarationReflection,
  IndexedAccessType,
  LiteralType,
  QueryType,
  ReferenceType,
  ReflectionKind,
  type SomeType,
  UnionType,
} from 'typedoc';
import ts from 'typescript';

/**
 * A plugin of TypeDoc: where a type is `(typeof platforms)[number]`, of something that is not exported, the
 * reference shows the values.
 */
export function spellOutValues(app: Application): void {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    for (const reflection of context.project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
      if (!reflection.isDeclaration() || reflection.type === undefined) continue;
      reflection.type = spellOut(reflection.type, () => valuesOf(context, reflection));
    }
  });
}

/** Replaces the type, or the arguments of a generic one, where it is taken of a value. */
function spellOut(type: SomeType, values: () => SomeType | undefined): SomeType {
  if (isOfValue(type)) return values() ?? type;
  if (type instanceof ReferenceType && type.typeArguments !== undefined) {
    type.typeArguments = type.typeArguments.map((argument) => spellOut(argument, values));
  }
  return type;
}

function isOfValue(type: SomeType): boolean {
  return type instanceof IndexedAccessType && type.objectType instanceof QueryType;
}

/** The union of the values, as the compiler knows it. */
function valuesOf(context: Context, reflection: DeclarationReflection): SomeType | undefined {
  const declaration = context.getSymbolFromReflection(reflection)?.declarations?.[0];
  const node = declaration && findTypeOfValue(declaration);
  const type = node && context.programs[0]?.getTypeChecker().getTypeAtLocation(node);
  if (!type?.isUnion()) return undefined;
  return new UnionType(
    type.types.filter((each) => each.isStringLiteral()).map(({ value }) => new LiteralType(value)),
  );
}

function findTypeOfValue(node: ts.Node): ts.Node | undefined {
  return ts.isIndexedAccessTypeNode(node) ? node : ts.forEachChild(node, findTypeOfValue);
}
