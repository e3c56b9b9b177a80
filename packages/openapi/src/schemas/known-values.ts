import type ts from 'typescript';

/** The texts that a type names, alone or in lists, sorted; empty for a type that names none. */
export function knownValues(type: ts.Type, checker: ts.TypeChecker): string[] {
  const parts = type.isUnion() ? type.types : [type];
  const texts = parts.flatMap((part) => {
    if (part.isStringLiteral()) return [part.value];
    const item = checker.isArrayType(part) ? checker.getIndexTypeOfType(part, numberIndex) : undefined;
    return item ? knownValues(item, checker) : [];
  });
  return [...new Set(texts)].toSorted(byText);
}

// ts.IndexKind.Number, whose enum only the compiler has.
const numberIndex: ts.IndexKind.Number = 1;

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}
