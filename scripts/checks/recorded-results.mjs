import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { checks } from './all-checks.mjs';

/** @typedef {import('./run-check.mjs').Result} Result */
/**
 * @typedef {object} RecordedResult
 * @property {string} date The day, as `2026-01-31`.
 * @property {number} passed
 * @property {number} seconds
 */
/** @typedef {{ machine: string, checks: Record<string, RecordedResult> }} RecordedResults */

const folder = new URL('../../docs/results/', import.meta.url);
const file = new URL('checks.json', folder);

/** @returns {RecordedResults} What was recorded last of each check. */
export function readRecordedResults() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { machine: '', checks: {} };
}

/** @param {string} name The table that a check recorded beside its count, in Markdown, if it has one. */
export function readRecordedTable(name) {
  const table = new URL(`${name}.md`, folder);
  return existsSync(table) ? readFileSync(table, 'utf8').trim() : undefined;
}

/**
 * Keeps the results of checks that passed, beside those of the checks that did not run.
 *
 * @param {Map<string, Result>} results
 */
export function recordResults(results) {
  const date = new Date().toISOString().slice(0, 10);
  const known = { ...readRecordedResults().checks };
  for (const [name, { passed, seconds }] of results) {
    known[name] = { date, passed, seconds: Math.round(seconds) };
  }
  const inOrder = checks.flatMap(({ name }) => (known[name] ? [[name, known[name]]] : []));
  const machine = `${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node.js ${process.versions.node}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine, checks: Object.fromEntries(inOrder) }, null, 2)}\n`);
}
