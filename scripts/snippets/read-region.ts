// `// #region name` and `// #endregion name`, also with the `#` of Python and shells.
const marker = /^\s*(?:\/\/|#) ?#(?<kind>region|endregion) (?<name>[a-z-]+)$/;

interface Marker {
  readonly kind: string;
  readonly name: string;
  readonly index: number;
}

/** The names of a program's regions. */
export function regionNames(program: string): string[] {
  return markersOf(program.split('\n'))
    .filter(({ kind }) => kind === 'region')
    .map(({ name }) => name);
}

/**
 * What a page shows of a program: all of it, or one region, without the marks of regions and without the indentation that
 * all its lines have.
 *
 * @param name the region; the whole program without it
 * @throws Error if there is no such region, or its marks do not fit
 */
export function readRegion(program: string, name?: string): string {
  const lines = program.split('\n');
  const markers = markersOf(lines);
  const [start, end] = name === undefined ? [0, lines.length] : boundsOf(markers, name);
  const shown = lines.slice(start, end).filter((line) => !marker.test(line));
  const indent = Math.min(...shown.filter((line) => line.trim() !== '').map(indentationOf));
  const text = shown.map((line) => line.slice(indent)).join('\n');
  // Where marks were, there would be two empty lines.
  const hasMarks = shown.length < end - start;
  return `${(hasMarks ? text.replaceAll(/\n{3,}/g, '\n\n') : text).trim()}\n`;
}

function markersOf(lines: readonly string[]): Marker[] {
  return lines.flatMap((line, index) => {
    const { kind, name } = marker.exec(line)?.groups ?? {};
    return kind === undefined || name === undefined ? [] : [{ kind, name, index }];
  });
}

function boundsOf(markers: readonly Marker[], name: string): [start: number, end: number] {
  const [start, end, ...others] = markers.filter((one) => one.name === name);
  if (start === undefined) {
    const names = markers.filter(({ kind }) => kind === 'region').map((one) => one.name);
    throw new Error(`it has no region ${name}, but ${names.join(', ') || 'none'}`);
  }
  if (start.kind !== 'region' || end?.kind !== 'endregion' || others.length > 0) {
    throw new Error(
      `its region ${name} needs one \`#region ${name}\` and one \`#endregion ${name}\` after it`,
    );
  }
  return [start.index + 1, end.index];
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}
