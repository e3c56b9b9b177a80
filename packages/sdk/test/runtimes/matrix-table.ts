import { type Runtime, runtimes } from './runtimes.ts';
import type { Trial } from './trial.ts';

/** How the cells of the matrix ended; one that is not there has failed, or was not tried. */
export class MatrixTable {
  readonly #passed = new Map<Runtime, Set<Trial>>();

  /** Notes that a trial ended as it should. */
  pass(runtime: Runtime, trial: Trial): void {
    const trials = this.#passed.get(runtime) ?? new Set();
    this.#passed.set(runtime, trials.add(trial));
  }

  /** The matrix in Markdown, with a line that dates it. */
  toMarkdown(trials: readonly Trial[], date: Date): string {
    const notes: string[] = [];
    const cellOf = (runtime: Runtime, trial: Trial): string => {
      if (!this.#passed.get(runtime)?.has(trial)) return '**no**';
      const exception = trial.exceptions?.[runtime.name];
      if (exception === undefined) return 'yes';
      if (!notes.includes(exception.note)) notes.push(exception.note);
      return `${exception.cell} [${notes.indexOf(exception.note) + 1}]`;
    };
    const rows = runtimes.map((runtime) => [
      nameOf(runtime),
      ...trials.map((trial) => cellOf(runtime, trial)),
    ]);
    const lines = [['', ...trials.map(({ column }) => column)], ['---', ...trials.map(() => ':-:')], ...rows];
    const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
    const footnotes = notes.map((note, index) => `${index + 1}. ${note}`).join('\n');
    const day = date.toISOString().slice(0, 10);
    return `${table}\n\n${footnotes}\n\nTried on ${process.platform}, ${process.arch}, on ${day}.\n`;
  }
}

function nameOf({ name, version }: Runtime): string {
  const [product = '', flag] = name.split(', ');
  return `${product} ${version}${flag === undefined ? '' : ` with \`${flag}\``}`;
}
