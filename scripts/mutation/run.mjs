// Changes the code of some folders in one place after the other, and counts how many changes no test notices. On every change of the
// repository that is what decides about sending, genuineness and handling once; with --all it is every folder, and what runs
// while a module is imported too, for which all tests have to run each time.

import { readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { recordResult } from '../record-result.ts';
import { survivors as explained } from './survivors.mjs';
import { tally } from './tally.mjs';

/** The least score of each folder, in percent. */
const least = 85;
const isFull = process.argv.includes('--all');
const folders = isFull
  ? ['packages/core/src/policy', 'packages/webhooks/src']
  : ['policy', 'verify', 'schemes', 'replay'].map(
      (name) => `packages/${name === 'policy' ? 'core' : 'webhooks'}/src/${name}`,
    );

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

/** How the results were made, and what explains them. */
function origin() {
  const { version } = JSON.parse(readFileSync('node_modules/@stryker-mutator/core/package.json', 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  const command = `node scripts/pnpm.mjs run mutation${isFull ? ' --all' : ''}`;
  const made = `By \`${command}\`, StrykerJS ${version}, Node.js ${process.versions.node}, ${date}`;
  const reasons = 'The reason of each change that is left stands in `scripts/mutation/survivors.mjs`';
  return `${made}. ${reasons}.`;
}

await new Stryker({
  configFile: 'scripts/mutation/stryker.config.mjs',
  mutate: [...folders.map((folder) => `${folder}/**/*.ts`), '!**/*.test.ts'],
  ignoreStatic: !isFull,
  reporters: ['json', 'progress-append-only'],
}).runMutationTest();
/** @type {import('./tally.mjs').Report} */
const report = JSON.parse(readFileSync('.cache/mutation/report.json', 'utf8'));
const areas = folders.map((folder) => /** @type {[string, Area]} */ ([folder, tally(report, `${folder}/`)]));

recordResult('mutation', `${table(areas)}\n\n${origin()}`, isFull);
for (const [, area] of areas) {
  for (const { file, line, change } of unexplained(area)) {
    console.log(
      `\nNo test notices, and scripts/mutation/survivors.mjs does not explain, in ${file}:${line}\n  ${change}`,
    );
  }
}

const weak = areas.filter(([, { score }]) => score < least);
for (const [folder, { score }] of weak)
  console.error(`\n${folder}: ${score.toFixed(1)} % is less than ${least} %.`);
process.exitCode = weak.length > 0 ? 1 : 0;
