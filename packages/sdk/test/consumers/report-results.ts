import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { recordResult } from '../../../../scripts/record-result.ts';
import { type ConsumerResult, resultTables } from './note-result.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that collects the results, one JSON object a line. */
    consumerResults: string;
  }
}

/**
 * Collects what the tests note, and shows it as tables after them. They are recorded if all tests were run and passed.
 */
export function setup({ provide }: Pick<TestProject, 'provide'>): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'clawbook-results-'));
  const file = join(directory, 'results.jsonl');
  writeFileSync(file, '');
  provide('consumerResults', file);
  return () => {
    const results = readResults(file);
    rmSync(directory, { recursive: true });
    const tables = resultTables.flatMap((table) => {
      const rows = results.filter((result) => result.table === table);
      return rows.length > 0 ? [tableOf(table, rows)] : [];
    });
    const isComplete =
      tables.length === resultTables.length && results.every(({ value }) => value !== 'failed');
    recordResult('consumers', [surroundings(), ...tables].join('\n\n'), isComplete);
  };
}

function readResults(file: string): ConsumerResult[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): ConsumerResult => JSON.parse(line));
}

/** A table in Markdown. A cell that nothing was noted for is a combination that there is not. */
function tableOf(title: string, results: readonly ConsumerResult[]): string {
  const columns = [...new Set(results.map(({ column }) => column))].toSorted();
  const rows = new Set(results.map(({ row }) => row));
  const cell = (row: string, column: string) =>
    results.find((result) => result.row === row && result.column === column)?.value ?? '–';
  const lines = [
    [title, ...columns],
    ['---', ...columns.map(() => '---')],
    ...[...rows].map((row) => [row, ...columns.map((column) => cell(row, column))]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** When and with what the tests were run. */
function surroundings(): string {
  const manifest = readFileSync(join(import.meta.dirname, 'tools/package.json'), 'utf8');
  const { dependencies } = JSON.parse(manifest);
  const versions = Object.entries<string>(dependencies)
    .filter(([name]) => !/^@(?:types|cloudflare|rollup)\//.test(name))
    .map(([name, version]) => `${name.replace(/-[\d.]+$/, '')} ${version.replace(/^npm:.*@/, '')}`);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, Node.js ${process.versions.node}: ${versions.join(', ')}.`;
}
