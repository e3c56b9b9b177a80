import { readdir, readFile, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';

/** The fields of a source map that are used here. */
interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
  readonly mappings: string;
}

/**
 * Finishes the source maps of a build: they hold the texts of the project's own sources, under names inside of the
 * package.
 *
 * @throws Error when a map lacks the text of a source, since the sources themselves are not published.
 */
export async function finishSourceMaps(dist: string): Promise<void> {
  const maps = (await readdir(dist)).filter((file) => file.endsWith('.map'));
  await Promise.all(
    maps.map(async (file) => {
      const map: SourceMap = JSON.parse(await readFile(`${dist}/${file}`, 'utf8'));
      await writeFile(`${dist}/${file}`, JSON.stringify(withOwnSources(map)));
    }),
  );
}

/**
 * A map without what was bundled from npm, which stands in the modules as it was published and would double the map's
 * size. What is left is named as if it lay in the package, `../src/core/policy/retry.ts` for example: a bundler names
 * where it lay, and a debugger would show files of packages that users do not have.
 *
 * @throws Error when the text of a source is missing, or when it is of no package.
 */
function withOwnSources(map: SourceMap): SourceMap {
  const own = map.sources.flatMap((source, index) =>
    /(?:^|\/)node_modules\//.test(source) ? [] : [{ source, index, content: map.sourcesContent?.[index] }],
  );
  const missing = own.find(({ content }) => typeof content !== 'string');
  if (missing !== undefined) throw new Error(`A source map lacks the text of ${missing.source}.`);
  const places = new Map(own.map(({ index }, place) => [index, place]));
  const lines = decode(map.mappings).map((line) => line.map((segment) => movedTo(places, segment)));
  return {
    ...map,
    sources: own.map(({ source }) => sourceName(source)),
    sourcesContent: own.map(({ content }) => content ?? null),
    mappings: encode(lines),
  };
}

/** A segment with the new place of its source; one whose source is gone says that this comes from nowhere. */
function movedTo(places: ReadonlyMap<number, number>, segment: SourceMapSegment): SourceMapSegment {
  if (segment.length === 1) return segment;
  const [column, source, line, sourceColumn, name] = segment;
  const place = places.get(source);
  if (place === undefined) return [column];
  return name === undefined ? [column, place, line, sourceColumn] : [column, place, line, sourceColumn, name];
}

function sourceName(source: string): string {
  const path = posix.normalize(source);
  // A neighbour, which is published itself: a CommonJS module that only passes on what others export.
  if (!path.includes('/')) return path;
  const [, name, file] = /^\.\.\/(?:\.\.\/([^./][^/]*)\/)?src\/(.+)$/.exec(path) ?? [];
  if (file === undefined) throw new Error(`A source map names ${source}, which is of no package.`);
  return posix.join('../src', name ?? '', file);
}
