// Runs the checks of the repository one after another and counts what passed. Start it with `npm test`.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks/all-checks.mjs';
import { proofPage } from './checks/proof-page.mjs';
import { recordResults } from './checks/recorded-results.mjs';
import { runCheck } from './checks/run-check.mjs';

/** @typedef {import('./checks/all-checks.mjs').Check} Check */
/** @typedef {import('./checks/run-check.mjs').Result} Result */

/**
 * The checks that were asked for, and the build if one of them needs it; all when none is named.
 *
 * @param {string[]} names
 */
function selectChecks(names) {
  const named = checks.filter((check) => names.length === 0 || names.includes(check.name));
  const needsBuild = named.some((check) => check.needsBuild);
  return checks.filter((check) => named.includes(check) || (needsBuild && check.name === 'build'));
}

function help() {
  const rows = checks.map(({ name, about }) => `  ${name.padEnd(8)} ${about}`);
  return `npm test                 runs all checks\nnpm test -- <check> …    runs some of them\nnpm test -- --record      runs them and writes down the results, in docs/results and docs/proof.md\n\n${rows.join('\n')}`;
}

/**
 * Runs the checks in turn. After a failed build, those that need it are skipped.
 *
 * @param {Check[]} selected
 */
function runChecks(selected) {
  const directory = mkdtempSync(join(tmpdir(), 'clawbook-checks-'));
  /** @type {Map<string, Result>} */
  const results = new Map();
  for (const check of selected) {
    if (check.needsBuild && results.get('build')?.failed) {
      results.set(check.name, { passed: 0, failed: 0, seconds: 0, note: 'skipped: the build failed' });
      console.log(`${check.name} … skipped: the build failed`);
    } else {
      results.set(check.name, runCheck(check, directory));
    }
  }
  rmSync(directory, { recursive: true });
  return results;
}

/**
 * Prints a row for each check and the totals in the last line; returns the exit code.
 *
 * @param {Map<string, Result>} results
 */
function summarize(results) {
  let passed = 0;
  let failed = 0;
  console.log();
  for (const [name, result] of results) {
    console.log(`  ${name.padEnd(8)} ${`${result.seconds.toFixed(1)} s`.padStart(8)}  ${result.note}`);
    passed += result.passed;
    failed += result.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** @param {Map<string, Result>} results */
function record(results) {
  if ([...results.values()].some(({ failed }) => failed > 0)) {
    console.error('Nothing is recorded in docs/results/checks.json: a check failed.');
    return;
  }
  recordResults(results);
  writeProofPage();
}

function writeProofPage() {
  writeFileSync(new URL('../docs/proof.md', import.meta.url), proofPage());
}

const args = process.argv.slice(2);
const names = args.filter((arg) => arg !== '--record');
const unknown = names.filter((name) => !checks.some((check) => check.name === name));
if (args.includes('--help')) {
  console.log(help());
} else if (unknown.length > 0) {
  console.error(`There is no check named ${unknown.join(', ')}.\n\n${help()}`);
  process.exitCode = 1;
} else {
  const isRecording = args.includes('--record');
  if (isRecording) {
    process.env['CLAWBOOK_RECORD'] = '1';
    writeProofPage(); // so that an old page fails no check
  }
  const results = runChecks(selectChecks(names));
  if (isRecording) record(results);
  process.exitCode = summarize(results);
}
