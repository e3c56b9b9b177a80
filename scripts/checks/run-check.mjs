import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';

/** @typedef {import('./all-checks.mjs').Check} Check */
/** @typedef {{ passed: number, failed: number, seconds: number, note: string }} Result */

/**
 * Runs one check: a line when it passes and the table of what it found, its whole output when it fails.
 *
 * @param {Check} check
 * @param {string} directory Where its output and its report go.
 * @returns {Result}
 */
export function runCheck(check, directory) {
  const start = performance.now();
  const log = join(directory, `${check.name}.log`);
  const report = join(directory, `${check.name}.json`);
  const found = join(directory, `${check.name}.md`);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];

  process.stdout.write(`${check.name} … `);
  const succeeded = runScript(check.script, check.countsTests ? reporters : [], log, found);
  const seconds = (performance.now() - start) / 1000;
  const counts = check.countsTests ? countTests(report, succeeded) : countOne(succeeded);
  console.log(`${counts.note} (${seconds.toFixed(1)} s)`);
  const shown = counts.failed > 0 ? log : found;
  if (existsSync(shown)) console.log(`\n${readFileSync(shown, 'utf8').trim()}\n`);
  return { ...counts, seconds };
}

/**
 * Runs a script of package.json, its output going to a file, and tells whether it succeeded.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {string} log
 * @param {string} found Where it may write what it found, in Markdown.
 */
function runScript(script, args, log, found) {
  const output = openSync(log, 'w');
  const { status } = spawnSync(process.execPath, ['--run', script, ...args], {
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      CLAWBOOK_RESULT_FILE: found,
      [process.stdout.isTTY ? 'FORCE_COLOR' : 'NO_COLOR']: '1',
    },
  });
  closeSync(output);
  return status === 0;
}

/** @param {boolean} succeeded */
function countOne(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, note: succeeded ? 'passed' : 'failed' };
}
