import type { FuzzRun } from './fuzz-run.ts';
import { type Breach, outcomeOf } from './judge.ts';

/** What a run found, as JSON. */
export interface FuzzReport {
  readonly seed: number;
  readonly cases: number;
  readonly answers: number;
  readonly requests: number;
  /** How many answers there were of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The same of each family, how many kinds it has, and what callers were told after the last answer. */
  readonly families: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly breaches: readonly (Breach & { readonly again: string })[];
  /** Warnings of the process, and promises that nobody handled. */
  readonly complaints: readonly string[];
  /** What was still open in the process when all was over. */
  readonly leftOpen: readonly string[];
  readonly isPolluted: boolean;
}

/** What a run found. */
export function reportOf(
  run: FuzzRun,
  seed: number,
  process: Pick<FuzzReport, 'complaints' | 'leftOpen' | 'isPolluted'>,
): FuzzReport {
  const kinds: Record<string, number> = {};
  const families: Record<string, Record<string, number>> = {};
  const outcomes: Record<string, number> = {};
  let requests = 0;
  for (const { exchanges, ended } of run.played.values()) {
    for (const { family, kind } of exchanges) {
      const counts = (families[family] ??= {});
      count(counts, 'answers');
      if (count(kinds, kind) === 1) count(counts, 'kinds');
    }
    for (const one of ended) {
      requests++;
      count(outcomes, outcomeOf(one));
      const last = exchanges.findLast(({ request }) => one.isAttempt(request));
      if (last !== undefined) count((families[last.family] ??= {}), outcomeOf(one));
    }
  }
  const breaches = [...run.played.values()].flatMap(({ given, exchanges, breaches }) =>
    breaches.map((breach) => ({
      ...breach,
      again: `FUZZ_SEED=${seed} FUZZ_ONLY=${given.number} (${given.call}; ${exchanges.map(({ kind }) => kind).join(' | ')})`,
    })),
  );
  return {
    seed,
    cases: run.played.size,
    answers: run.answers,
    requests,
    kinds,
    families,
    outcomes,
    breaches,
    ...process,
  };
}

function count(counts: Record<string, number>, name: string): number {
  counts[name] = (counts[name] ?? 0) + 1;
  return counts[name];
}
