import { type Runtime, runtimes } from './runtimes.ts';
import type { Trial } from './trial.ts';

/** What became of the cells of the matrix. */
export class MatrixTable {
  readonly #cells = new Map<string, 'begun' | 'passed'>();
  readonly #trials: readonly Trial[];

  /** @param trials the rows */
  constructor(trials: readonly Trial[]) {
    this.#trials = trials;
  }

  /** Whether every trial passed in every runtime. */
  get isComplete(): boolean {
    const passed = [...this.#cells.values()].filter((state) => state === 'passed');
    return passed.length === runtimes.length * this.#trials.length;
  }

  /** Notes that a trial has begun, or that it ended as it should. */
  note(runtime: Runtime, trial: Trial, state: 'begun' | 'passed'): void {
    this.#cells.set(cellName(runtime, trial), state);
  }

  /** The matrix in Markdown, with what each row means, footnotes, and a line that dates it. */
  toMarkdown(date: Date): string {
    const notes: string[] = [];
    const rows = this.#trials.map((trial) => [
      trial.row,
      ...runtimes.map((runtime) => this.#cell(runtime, trial, notes)),
    ]);
    const head = [
      ['', ...runtimes.map(nameOf)],
      ['---', ...runtimes.map(() => ':-:')],
    ];
    const table = [...head, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    const meanings = this.#trials.map(({ row, behaviour }) => `- ${row}: ${behaviour}`);
    const footnotes = notes.map((note, index) => `${index + 1}. ${note}`);
    const end = `Tried on ${process.platform}, ${process.arch}, on ${date.toISOString().slice(0, 10)}.`;
    return [table, footnotes, ['What the program does in each, and the test checks:'], meanings, [end]]
      .map((lines) => lines.join('\n'))
      .join('\n\n');
  }

  #cell(runtime: Runtime, trial: Trial, notes: string[]): string {
    const state = this.#cells.get(cellName(runtime, trial));
    // Not among the tests that were asked for.
    if (state === undefined) return '';
    if (state === 'begun') return '**no**';
    const exception = trial.exceptions?.[runtime.name];
    if (exception === undefined) return 'yes';
    if (!notes.includes(exception.note)) notes.push(exception.note);
    return `${exception.cell} [${notes.indexOf(exception.note) + 1}]`;
  }
}

function cellName(runtime: Runtime, { row }: Trial): string {
  return `${row} in ${nameOf(runtime)}`;
}

function nameOf({ name, version }: Runtime): string {
  const [product = '', flag] = name.split(', not ');
  return `${product} ${version}${flag === undefined ? '' : ` without \`${flag}\``}`;
}
