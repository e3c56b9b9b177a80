// Changes the code of some folders in one place after the other, and fails if no test notices a change that is not explained, or too
// many of them. With --all it is every folder, and what runs while a module is imported too, for which all tests
// of its package have to run each time. With names of folders it is these, in the same way.

import { readFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { recordResult } from '../record-result.ts';
import { misfits, unexplained } from './explanations.mjs';
import { origin, table } from './results.mjs';
import { sources } from './sources.mjs';
import { mutationsOf, tally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Area} Area */
/** @typedef {import('./tally.mjs').Mutation} Mutation */

/** The least score of each folder, in percent. */
const least = 85;
const args = process.argv.slice(2);
const isQuick = args.length === 0;
const isFull = args.includes('--all');
const folders = sources
  .filter((source) => isFull || (isQuick ? source.isQuick : args.includes(source.folder)))
  .map(({ folder }) => folder);
if (folders.length === 0)
  throw new Error('No such folder is mutated: scripts/mutation/sources.mjs names them.');

/**
 * Mutates some sources, each judged by the tests of its own package.
 *
 * @param {readonly string[]} patterns What to mutate; a file can have lines and columns.
 * @returns {Promise<import('./tally.mjs').Report>}
 */
async function mutate(patterns) {
  const files = {};
  for (const folder of ['packages/core/', 'packages/webhooks/']) {
    const own = patterns.filter((pattern) => pattern.startsWith(folder));
    if (own.length === 0) continue;
    // `testFiles` of Stryker would have code that runs at import be changed too late.
    process.env['MUTATED_PACKAGE'] = folder;
    await new Stryker({
      configFile: 'scripts/mutation/stryker.config.mjs',
      mutate: [...own, '!**/*.test.ts'],
      ignoreStatic: isQuick,
      reporters: ['json', 'progress-append-only'],
    }).runMutationTest();
    Object.assign(files, JSON.parse(readFileSync('.cache/mutation/report.json', 'utf8')).files);
  }
  return { files };
}

/**
 * Those that survive once more. A test that fails by chance, or a machine that is busy, lets a change survive now and then that
 * is noticed otherwise: no reason to stop anybody.
 *
 * @param {Mutation[]} survivors
 */
async function tryAgain(survivors) {
  if (survivors.length === 0) return [];
  const again = mutationsOf(await mutate(survivors.map(rangeOf)));
  return unexplained(again).filter(({ file, change }) =>
    survivors.some((before) => before.file === file && before.change === change),
  );
}

/**
 * As Stryker takes it: lines from 1, columns from 0.
 *
 * @param {Mutation} mutation
 */
function rangeOf({ file, location: { start, end } }) {
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

const report = await mutate(folders.map((folder) => `${folder}/**/*.ts`));
const areas = folders.map((folder) => /** @type {[string, Area]} */ ([folder, tally(report, `${folder}/`)]));
const mutations = mutationsOf(report);

/** @type {string[]} */
const complaints = [];
for (const { file, location, change } of await tryAgain(unexplained(mutations)))
  complaints.push(`No test notices, in ${file}:${location.start.line}\n  ${change}`);
if (complaints.length > 0)
  complaints.push('Write a test that does, or say in scripts/mutation/survivors.mjs why none has to.');
const stale = misfits(mutations, folders);
for (const { file, change } of stale)
  complaints.push(
    `scripts/mutation/survivors.mjs explains what is not there (any more), in ${file}\n  ${change}`,
  );
if (stale.length > 0) complaints.push('Take it out, or write it as the code is now.');
for (const [folder, { score }] of areas)
  if (score < least) complaints.push(`${folder}: ${score.toFixed(1)} % is less than ${least} %.`);

recordResult('mutation', `${table(areas)}\n\n${origin(args)}`, isFull && complaints.length === 0);
for (const complaint of complaints) console.error(`\n${complaint}`);
process.exitCode = complaints.length > 0 ? 1 : 0;
