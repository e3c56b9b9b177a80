import type { DeclarationFile, ExportedName } from './declaration-file.ts';

/**
 * The declarations of an ES module: what exists at run time is exported as a value, all else as a type alone, so that
 * no program compiles that asks for a value which is not there.
 */
export function withExportLists({ body, exports }: DeclarationFile, values: ReadonlySet<string>): string {
  const lists = bySource(exports).flatMap(([from, names]) => {
    const tail = from === undefined ? ';' : ` from '${from}';`;
    return exportLists(names, values, tail);
  });
  return `${[body, ...lists].join('\n\n')}\n`;
}

/** `export { … }` for the values among the names and `export type { … }` for the rest. */
export function exportLists(
  names: readonly ExportedName[],
  values: ReadonlySet<string>,
  tail = ';',
): string[] {
  const valueNames = names.filter(({ exported }) => values.has(exported));
  const typeNames = names.filter(({ exported }) => !values.has(exported));
  return [
    ...(valueNames.length > 0 ? [nameList('export', valueNames, tail)] : []),
    ...(typeNames.length > 0 ? [nameList('export type', typeNames, tail)] : []),
  ];
}

/** The names by the neighbour that they come from; `undefined` stands for the file itself. */
export function bySource(names: readonly ExportedName[]): [from: string | undefined, ExportedName[]][] {
  const sources = new Set(names.map(({ from }) => from));
  return [...sources].map((source) => [source, names.filter(({ from }) => from === source)]);
}

/** `<keyword> { a, b as c }<tail>`, one name a line. */
export function nameList(
  keyword: string,
  names: readonly Pick<ExportedName, 'local' | 'exported'>[],
  tail: string,
): string {
  const lines = names.map(({ local, exported }) => (local === exported ? local : `${local} as ${exported}`));
  return `${keyword} {\n${lines.map((line) => `  ${line},\n`).join('')}}${tail}`;
}
