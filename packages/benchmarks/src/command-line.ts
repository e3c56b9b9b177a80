import { parseArgs } from 'node:util';

/** What the user asked for. */
export interface CommandLine {
  readonly quick: boolean;
  /** Whether docs/benchmarks.md and its pictures are written. */
  readonly write: boolean;
  readonly help: boolean;
  /** The names of the scenarios to run. */
  readonly only: readonly string[];
}

/** What `--help` prints. */
export function usage(scenarios: readonly string[]): string {
  return `pnpm bench [--quick] [--only ${scenarios.join(',')}] [--write]

  --quick   few rounds and short bursts: whether all works, in a minute
  --only    some scenarios
  --write   writes docs/benchmarks.md and its pictures; needs a full run`;
}

/** Reads the arguments; throws an error for the user if they make no sense. */
export function parseCommandLine(args: readonly string[], scenarios: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const { quick, write, help } = values;
  const only = values.only?.split(',') ?? scenarios;
  const unknown = only.filter((name) => !scenarios.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no scenario named ${unknown.join(', ')}: they are ${scenarios.join(', ')}.`);
  }
  if (write && (quick || values.only !== undefined)) {
    throw new Error('`--write` needs a full run: leave `--quick` and `--only` out.');
  }
  return { quick, write, help, only };
}
