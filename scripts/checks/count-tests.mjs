import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile */

/**
 * Counts the tests in vitest's report. A file that cannot be loaded, an error outside of the tests and an empty run
 * count as one failure each.
 *
 * @param {string} report
 * @param {boolean} succeeded
 */
export function countTests(report, succeeded) {
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
