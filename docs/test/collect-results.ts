import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const results = join(import.meta.dirname, '../results');

/** Collects the figures that the tests of the site note, prints them, and keeps them when they are to be recorded. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'clawbook-site-'));
  const file = join(folder, 'results.jsonl');
  writeFileSync(file, '');
  project.provide('siteResults', file);

  return () => {
    const table = tableOf(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
    console.log(`\n${table}`);
    if (process.env['CLAWBOOK_RECORD'] !== '1') return;
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'site.md'), table);
  };
}

function tableOf(notes: string): string {
  const rows = new Map<string, string>(
    notes
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  const lines = [...rows]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, figure]) => `| ${name} | ${figure} |`);
  return [`On ${new Date().toISOString().slice(0, 10)}:`, '', '| | |', '|---|---|', ...lines, ''].join('\n');
}
