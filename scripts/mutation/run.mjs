// Changes the code of some folders in one place after the other, and counts how many changes no test notices. What runs while a
// module is imported belongs to no test, so that all of them have to run for each change of it: with --all, that is changed too.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { survivors as explained } from './survivors.mjs';
import { tally } from './tally.mjs';

/** The least score of each folder, in percent. */
const least = 85;
const folders = ['packages/core/src/policy', 'packages/webhooks/src'];
const changesImports = process.argv.includes('--all');

/** @typedef {import('./tally.mjs').Area} Area */

/** @param {[folder: string, area: Area][]} areas */
function table(areas) {
  const rows = areas.map(([folder, area]) => {
    const { mutants, killed, timedOut, survived, uncovered, broken, score } = area;
    return `| \`${folder}\` | ${[mutants, killed, timedOut, survived, uncovered, broken].join(' | ')} | ${score.toFixed(1)} % |`;
  });
  const head = '| sources | mutants | killed | timed out | survived | not covered | not run | score |';
  return [head, '|---|--:|--:|--:|--:|--:|--:|--:|', ...rows].join('\n');
}

/** @param {Area} area */
function unexplained({ survivors }) {
  return survivors.filter(({ file, change }) => explained[file]?.[change] === undefined);
}

/** @param {string} results */
function record(results) {
  const { version } = JSON.parse(readFileSync('node_modules/@stryker-mutator/core/package.json', 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync('docs/results', { recursive: true });
  const extent = changesImports ? 'All code' : 'All code but what runs while a module is imported';
  const made = `StrykerJS ${version}, Node.js ${process.versions.node}, ${date}`;
  writeFileSync('docs/results/mutation.md', `${results}\n\n${extent}. ${made}.\n`);
}

await new Stryker({
  configFile: 'scripts/mutation/stryker.config.mjs',
  ignoreStatic: !changesImports,
  reporters: ['json', 'progress-append-only'],
}).runMutationTest();
/** @type {import('./tally.mjs').Report} */
const report = JSON.parse(readFileSync('.cache/mutation/report.json', 'utf8'));
const areas = folders.map((folder) => /** @type {[string, Area]} */ ([folder, tally(report, `${folder}/`)]));
const results = table(areas);

console.log(results);
for (const [, area] of areas) {
  for (const { file, line, change } of unexplained(area)) {
    console.log(
      `\nNo test notices, and scripts/mutation/survivors.mjs does not explain, in ${file}:${line}\n  ${change}`,
    );
  }
}
if (process.env['CLAWBOOK_RECORD'] === '1') record(results);

const weak = areas.filter(([, { score }]) => score < least);
for (const [folder, { score }] of weak)
  console.error(`\n${folder}: ${score.toFixed(1)} % is less than ${least} %.`);
process.exitCode = weak.length > 0 ? 1 : 0;
