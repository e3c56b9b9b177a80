import type { FuzzReport } from './fuzz-report.ts';

const outcomes = ['success', 'rejected', 'unknown', 'not_sent'];

/** A run in Markdown: how many answers of each family there were, and what callers were told after the last of them. */
export function reportTable(report: FuzzReport): string {
  const { seed, answers, cases, requests, kinds, families, outcomes: total, breaches } = report;
  const all = { ...total, answers, kinds: Object.keys(kinds).length };
  return [
    `${answers} answers to ${requests} requests in ${cases} cases (seed ${seed}, Node.js ${process.versions.node}, ` +
      `${new Date().toISOString().slice(0, 10)}): ${breaches.length} breaches of a rule.`,
    '',
    `| last answer | kinds | answers | ${outcomes.join(' | ')} |`,
    `|---|${'--:|'.repeat(outcomes.length + 2)}`,
    ...Object.entries(families).map(([family, counts]) => row(family, counts)),
    row('all requests, those without an answer too', all),
  ].join('\n');
}

function row(name: string, counts: Readonly<Record<string, number>>): string {
  return `| ${name} | ${['kinds', 'answers', ...outcomes].map((column) => counts[column] ?? 0).join(' | ')} |`;
}
