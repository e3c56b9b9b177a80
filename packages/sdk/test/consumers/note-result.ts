import { appendFileSync } from 'node:fs';
import { inject, onTestFinished } from 'vitest';

/** The tables that are printed after the tests, in this order. */
export const resultTables = [
  'TypeScript',
  'Settings of TypeScript',
  'Surroundings',
  'Wrong use',
  'Bundlers',
  'Test runners',
] as const;

/** One cell of a table. */
export interface ConsumerResult {
  readonly table: (typeof resultTables)[number];
  readonly row: string;
  readonly column: string;
  readonly value: string;
}

/** Notes for the tables what comes of the test that calls it: `value` if it passes. */
export function noteResult(
  table: ConsumerResult['table'],
  row: string,
  column: string,
  value = 'passed',
): void {
  onTestFinished(({ task }) => {
    const result: ConsumerResult = {
      table,
      row,
      column,
      value: task.result?.state === 'pass' ? value : 'failed',
    };
    appendFileSync(inject('consumerResults'), `${JSON.stringify(result)}\n`);
  });
}
