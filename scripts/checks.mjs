// Runs the checks of the repository one after another and counts what passed. Start it with `npm test`.

import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Check
 * @property {string} name What `npm test -- <name>` runs.
 * @property {string} script The script in package.json that it runs.
 * @property {string} about What it proves, for `--help`.
 * @property {boolean} [countsTests] Its script is vitest, whose tests count one by one.
 * @property {boolean} [needsBuild] It looks at what `build` made.
 */

/** @type {Check[]} */
const checks = [
  { name: 'build', script: 'build', about: 'the published packages can be built' },
  { name: 'format', script: 'format:check', about: 'files are formatted and imports sorted' },
  { name: 'lint', script: 'lint', about: 'promises, cycles, layers, file names and sizes' },
  { name: 'types', script: 'types', about: 'all sources and tests compile, the type tests included' },
  { name: 'knip', script: 'knip', about: 'no file, export or dependency is left over' },
  { name: 'unit', script: 'unit', about: 'the tests of the sources', countsTests: true },
  {
    name: 'packed',
    script: 'packed',
    about: 'the tests of the tarballs and the examples',
    countsTests: true,
    needsBuild: true,
  },
  {
    name: 'release',
    script: 'rehearse-release',
    about: 'a release, rehearsed in a copy and to a registry of its own',
    countsTests: true,
  },
];

/** @typedef {{ passed: number, failed: number, seconds: number, note: string }} Result */

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
  return `npm test                 runs all checks\nnpm test -- <check> …    runs some of them\n\n${rows.join('\n')}`;
}

/**
 * Runs one check: a line when it passes, its whole output when it fails.
 *
 * @param {Check} check
 * @param {string} directory Where its output and its report go.
 * @returns {Result}
 */
function runCheck(check, directory) {
  const start = performance.now();
  const log = join(directory, `${check.name}.log`);
  const report = join(directory, `${check.name}.json`);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

  process.stdout.write(`${check.name} … `);
  const succeeded = runScript(check.script, check.countsTests ? reporters : [], log);
  const seconds = (performance.now() - start) / 1000;
  const counts = check.countsTests ? countTests(report, succeeded) : countOne(succeeded);
  console.log(`${counts.note} (${seconds.toFixed(1)} s)`);
  if (counts.failed > 0) console.log(`\n${readFileSync(log, 'utf8').trim()}\n`);
  return { ...counts, seconds };
}

/**
 * Runs a script of package.json, its output going to a file, and tells whether it succeeded.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {string} log
 */
function runScript(script, args, log) {
  const output = openSync(log, 'w');
  const { status } = spawnSync(process.execPath, ['--run', script, ...args], {
    stdio: ['ignore', output, output],
    env: { ...process.env, [process.stdout.isTTY ? 'FORCE_COLOR' : 'NO_COLOR']: '1' },
  });
  closeSync(output);
  return status === 0;
}

/** @param {boolean} succeeded */
function countOne(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, note: succeeded ? 'passed' : 'failed' };
}

/** @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile */

/**
 * Counts the tests in vitest's report. A file that cannot be loaded, an error outside of the tests and an empty run
 * count as one failure each.
 *
 * @param {string} report
 * @param {boolean} succeeded
 */
function countTests(report, succeeded) {
  /** @type {TestFile[]} */
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failedTests = statuses.filter((status) => status === 'failed').length;
  const skipped = statuses.length - passed - failedTests;
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = failedTests + brokenFiles.length || (succeeded && passed > 0 ? 0 : 1);
  const parts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  return { passed, failed, note: parts.filter(Boolean).join(', ') };
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

const names = process.argv.slice(2);
const unknown = names.filter((name) => !checks.some((check) => check.name === name));
if (names.includes('--help')) {
  console.log(help());
} else if (unknown.length > 0) {
  console.error(`There is no check named ${unknown.join(', ')}.\n\n${help()}`);
  process.exitCode = 1;
} else {
  process.exitCode = summarize(runChecks(selectChecks(names)));
}
