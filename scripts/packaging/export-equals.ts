import type { DeclarationFile } from './declaration-file.ts';
import { bySource, exportLists, nameList } from './export-lists.ts';

/**
 * The declarations of a CommonJS module whose `module.exports` is its default class, with every export as a property
 * of it: the class, merged with a namespace, and `export =`.
 *
 * @throws Error when the default export is no class of this file, since nothing else can be merged with a namespace.
 */
export function withExportEquals(file: DeclarationFile, values: ReadonlySet<string>): string {
  const main = file.exports.find(({ exported }) => exported === 'default');
  if (!main || main.from !== undefined || !file.classes.has(main.local)) {
    throw new Error('`export =` needs a default export that is a class which the entry itself declares.');
  }
  // A namespace cannot re-export from another module, so such names are imported first.
  const imports = bySource(file.exports).flatMap(([from, names]) => {
    if (from === undefined) return [];
    const renamed = names.map(({ local, exported }) => ({ local, exported: imported(exported) }));
    return [nameList('import', renamed, ` from '${from}';`)];
  });
  const members = file.exports.map((name) =>
    name.from === undefined ? name : { ...name, local: imported(name.exported) },
  );
  const namespace = exportLists(members, values).join('\n').replaceAll(/^/gm, '  ');
  return `${[
    ...imports,
    file.body,
    `declare namespace ${main.local} {\n${namespace}\n}`,
    `export = ${main.local};`,
  ].join('\n\n')}\n`;
}

/** What an export is called inside the file, where its own name may be taken. */
function imported(exported: string): string {
  return `${exported}$`;
}
