import { fixed } from './fixed.ts';
import type { Goal } from './goal.ts';
import { mostLoad } from './machine.ts';
import type { Section } from './section.ts';
import { toMarkdown } from './to-markdown.ts';

/** What was measured, when, with what. */
export interface Report {
  /** The day, as `2026-01-31`. */
  readonly date: string;
  readonly machine: string;
  /** How many processes wanted a core before the run. */
  readonly load: number;
  /** The packages that were measured, each with its version. */
  readonly versions: readonly string[];
  /** What could not be measured, and why. */
  readonly skipped: readonly string[];
  readonly sections: readonly Section[];
}

/** The report as the Markdown of docs/benchmarks.md. */
export function document({ date, machine, load, versions, skipped, sections }: Report): string {
  const blocks = [
    '<!-- Written by `pnpm bench --write`: change packages/benchmarks instead. -->',
    '# Benchmarks',
    'How the SDK does beside the global `fetch`, HTTP clients and other SDKs, over loopback, without TLS, all in one run. ' +
      'Every client speaks the least of its own API that the server needs to know, with objects of the same size. A single ' +
      'run on one machine shows behaviour and orders of magnitude; measure again on yours:',
    '```sh\nnode scripts/pnpm.mjs bench            # under ten minutes; installs the peers into an ignored folder first\nnode scripts/pnpm.mjs bench --quick    # a minute, to see that all works\n```',
    `Taken on ${date} with ${machine}. Versions: ${versions.join(', ')}.`,
    ...(load > mostLoad ? [busy(load)] : []),
    ...(skipped.length > 0 ? [`Not measured: ${skipped.join('; ')}.`] : []),
    '## Goals',
    goalTable(sections.flatMap(({ goals }) => goals)),
    ...sections.flatMap(sectionBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function busy(load: number): string {
  return `**The machine was busy with other work (load ${fixed(load, 1)} before the run): its times and ratios are not worth quoting.**`;
}

function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(
    ({ text, reached, isMet }) => `| ${text} | ${reached} | ${isMet ? 'yes' : '**no**'} |`,
  );
  return ['| goal | reached | met |', '|---|---|---|', ...rows].join('\n');
}

function sectionBlocks({ title, text, charts, tables }: Section): string[] {
  return [
    `## ${title}`,
    ...text,
    ...charts.map((chart) => `![${chart.title}](benchmarks/${chart.file}.svg)`),
    ...tables.map(toMarkdown),
  ];
}
