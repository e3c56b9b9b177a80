import type { Bench } from './bench.ts';
import type { Runtime } from './runtimes.ts';

/** A row of the matrix: something that a program does with the SDK. */
export interface Trial {
  /** Its heading, in Markdown. */
  readonly row: string;
  /** What is so in every runtime, as the name of a test. */
  readonly behaviour: string;
  /** Does it and checks what came of it. */
  readonly run: (bench: Bench) => Promise<void>;
  /** The runtimes in which it is otherwise. */
  readonly exceptions?: Partial<Record<Runtime['name'], Exception>>;
}

/** How a trial ends in a runtime in which it does not end as in the others. */
export interface Exception {
  /** What the cell says. */
  readonly cell: 'yes' | '–';
  /** Why, or under which condition: a footnote. */
  readonly note: string;
  /** Checks what is so there instead; without it, `run` of the trial holds. */
  readonly run?: Trial['run'];
}

/** The same exception for both kinds of Workers. */
export function inWorkers(exception: Exception): Partial<Record<Runtime['name'], Exception>> {
  return { workerd: exception, 'workerd, not nodejs_compat': exception };
}
