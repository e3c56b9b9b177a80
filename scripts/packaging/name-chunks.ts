import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Gives the files that a bundler shares among entries names that stay, in place of hashes, and their source maps too.
 *
 * @param names by entry, in turn: what to call the one file that it imports and that has no name yet. A file of that name
 *   is replaced
 * @throws Error when the bundler has shared in another way than that.
 */
export async function nameChunks(dist: string, names: Readonly<Record<string, string>>): Promise<void> {
  const files = (await readdir(dist)).filter((file) => file.endsWith('.js'));
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(`${dist}/${file}`, 'utf8')] as const)),
  );
  const named = new Map<string, string>();
  for (const [entry, name] of Object.entries(names)) {
    const chunks = chunksIn(texts.get(`${entry}.js`) ?? '').filter((chunk) => !named.has(chunk));
    const [chunk] = chunks;
    if (chunk === undefined || chunks.length > 1) {
      throw new Error(
        `${dist}/${entry}.js should share one more file, it shares ${chunks.join(', ') || 'none'}.`,
      );
    }
    named.set(chunk, `${name}.js`);
    texts.delete(`${name}.js`);
  }
  // After the entry of that name, if there is one, whose map this replaces.
  await Promise.all([...named].map(([chunk, name]) => rename(`${dist}/${chunk}.map`, `${dist}/${name}.map`)));
  await Promise.all([...named.keys()].map((chunk) => rm(`${dist}/${chunk}`)));
  await Promise.all(
    [...texts].map(([file, text]) => writeFile(`${dist}/${named.get(file) ?? file}`, withNames(text, named))),
  );
}

function chunksIn(text: string): string[] {
  return [...text.matchAll(/"\.\/(chunk-\w+\.js)"/g)].flatMap(([, chunk]) => chunk ?? []);
}

function withNames(text: string, named: ReadonlyMap<string, string>): string {
  let result = text;
  for (const [chunk, name] of named) {
    result = result
      .replaceAll(`"./${chunk}"`, `"./${name}"`)
      .replace(`sourceMappingURL=${chunk}.map`, `sourceMappingURL=${name}.map`);
  }
  return result;
}
