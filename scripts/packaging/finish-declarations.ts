import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseDeclarationFile } from './declaration-file.ts';
import { withExportEquals } from './export-equals.ts';
import { withExportLists } from './export-lists.ts';
import { renameNeighbours } from './rename-neighbours.ts';

const extension = '.d.ts';
const commonJsExtension = '.d.cts';

/** What is known of a package whose declarations are to be finished. */
export interface Build {
  /** The folder that the bundler wrote to, with the `.js` modules in it. */
  readonly dist: string;
  /** The modules that users import, such as `index`; other files hold what these share. */
  readonly entries: readonly string[];
  /** The packages that users have beside this one, so that its types may import them. */
  readonly packages: readonly string[];
}

/**
 * Makes the bundler's `.d.ts` files true to its modules: what is a type alone is exported as one, `.d.cts` files stand
 * beside them for CommonJS, and an entry with a default class has `export =` there.
 *
 * @throws Error when a module has an export that its types lack, or when the types need a package that users lack.
 */
export async function finishDeclarations({ dist, entries, packages }: Build): Promise<void> {
  await removeCommonJs(dist);
  const stableNames = await nameSharedFiles(dist, entries);
  const toStableName = (specifier: string) => {
    const neighbour = specifier.replace(/^\.\/|\.js$/g, '');
    return `./${stableNames.get(neighbour) ?? neighbour}.js`;
  };
  const toCommonJs = (specifier: string) => specifier.replace(/\.js$/, '.cjs');

  for (const [bundled, stable] of stableNames) {
    const file = `${dist}/${stable}${extension}`;
    if (bundled !== stable) await rename(`${dist}/${bundled}${extension}`, file);
    const text = renameNeighbours(file, await readFile(file, 'utf8'), { packages, rename: toStableName });
    const { esm, cjs } = entries.includes(stable) ? await finishEntry(file, text) : { esm: text, cjs: text };
    await writeFile(file, esm);
    await writeFile(
      `${dist}/${stable}${commonJsExtension}`,
      renameNeighbours(file, cjs, { packages, rename: toCommonJs }),
    );
  }
}

/** What the bundler wrote for CommonJS is written anew from the rest; its shared files have other names. */
async function removeCommonJs(dist: string): Promise<void> {
  const files = (await readdir(dist)).filter((file) => file.endsWith(commonJsExtension));
  await Promise.all(files.map((file) => rm(`${dist}/${file}`)));
}

/** The bundler puts a hash in the names of shared files; here they get names that stay. */
async function nameSharedFiles(dist: string, entries: readonly string[]): Promise<Map<string, string>> {
  const names = (await readdir(dist))
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length));
  const missing = entries.find((entry) => !names.includes(entry));
  if (missing) throw new Error(`${dist} has no types of the entry "${missing}".`);
  const shared = names.filter((name) => !entries.includes(name));
  return new Map([
    ...entries.map((entry) => [entry, entry] as const),
    ...shared.map((name, index) => [name, index === 0 ? 'shared' : `shared-${index + 1}`] as const),
  ]);
}

async function finishEntry(file: string, text: string): Promise<{ esm: string; cjs: string }> {
  const declarations = parseDeclarationFile(file, text);
  const module: Record<string, unknown> = await import(
    pathToFileURL(`${file.slice(0, -extension.length)}.js`).href
  );
  const values = new Set(Object.keys(module));
  const typed = new Set(declarations.exports.map(({ exported }) => exported));
  const untyped = [...values].filter((name) => !typed.has(name));
  if (untyped.length > 0) throw new Error(`${file} lacks the types of ${untyped.join(', ')}.`);

  const esm = withExportLists(declarations, values);
  const main = module['default'];
  if (main === undefined) return { esm, cjs: esm };
  // In CommonJS the exports become properties of the class, and must not hide what it has.
  const hidden = [...values].filter((name) => typeof main === 'function' && name in main);
  if (hidden.length > 0) throw new Error(`The default export has ${hidden.join(', ')} of its own.`);
  return { esm, cjs: withExportEquals(declarations, values) };
}
