import { checks } from './all-checks.mjs';
import { readRecordedResults, readRecordedTable } from './recorded-results.mjs';

/** The page docs/proof.md: what is proved, by which command, with the last result. */
export function proofPage() {
  const { machine, checks: results } = readRecordedResults();
  const rows = checks.map(({ name, about, countsTests }) => {
    const result = results[name];
    const outcome = !result
      ? 'not recorded yet'
      : `${countsTests ? `${result.passed.toLocaleString('en')} tests passed` : 'passed'} in ${result.seconds} s, ${result.date}`;
    return `| ${capitalized(about)} | \`npm test -- ${name}\` | ${outcome} |`;
  });
  const seconds = checks.reduce((sum, { name }) => sum + (results[name]?.seconds ?? 0), 0);
  const tables = checks.flatMap(({ name, title }) => {
    const table = readRecordedTable(name);
    return table === undefined ? [] : [`## ${title ?? capitalized(name)}`, table];
  });
  const blocks = [
    '<!-- Written by `npm test -- --record`: change scripts/checks/all-checks.mjs, or what a check records. -->',
    '# What is proved',
    'Each line is a check that runs on every change, and that you can run alone in a clone of the repository, with Node.js and npm ' +
      'and nothing else. `npm test` runs them all; `npm test -- --record` writes this page.',
    ['| what | command | last result |', '|---|---|---|', ...rows].join('\n'),
    `All in ${Math.ceil(seconds / 60)} minutes with nothing kept of earlier runs, on ${machine}.`,
    'What takes a quiet machine is no check: speed, bursts, memory, start and footprint beside other clients are measured by ' +
      '`node scripts/pnpm.mjs bench`, and [Benchmarks](benchmarks.md#goals) has the last run, with the goals that are not met. [Promises](promises.md) names the test ' +
      'behind each promise, and [Endpoints](endpoints.md) the one behind each call.',
    ...tables,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** @param {string} text */
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
