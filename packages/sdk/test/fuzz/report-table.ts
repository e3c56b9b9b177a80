import type { FuzzReport } from './fuzz-report.ts';

const outcomes = ['success', 'rejected', 'unknown', 'not_sent'];

/** A run in Markdown: how many answers of each kind there were, and what callers were told after the last of them. */
export function reportTable({
  seed,
  answers,
  cases,
  requests,
  kinds,
  outcomes: total,
  breaches,
}: FuzzReport): string {
  const rows = Object.entries(kinds)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([kind, counts]) => row(kind, counts['answers'] ?? 0, counts));
  return [
    `${answers} answers to ${requests} requests in ${cases} cases (seed ${seed}, Node.js ${process.versions.node}, ` +
      `${new Date().toISOString().slice(0, 10)}): ${breaches.length} breaches of a rule.`,
    '',
    `| last answer | answers | ${outcomes.join(' | ')} |`,
    `|---|${'--:|'.repeat(outcomes.length + 1)}`,
    ...rows,
    row('**all requests**', answers, total),
    '',
  ].join('\n');
}

function row(name: string, answers: number, counts: Readonly<Record<string, number>>): string {
  return `| ${name} | ${answers} | ${outcomes.map((outcome) => counts[outcome] ?? 0).join(' | ')} |`;
}
