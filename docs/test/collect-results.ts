import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isRecording, recordResult } from '../../scripts/record-result.ts';
import { figures } from './figures.ts';
import { findChromium, howToInstall } from './find-chromium.ts';

const docs = join(import.meta.dirname, '..');
const tools = ['vitepress', 'typedoc', 'playwright-core', 'axe-core'];

/** Collects the figures that the tests of the site note, prints them, and keeps them when they are to be recorded. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'clawbook-site-'));
  const file = join(folder, 'results.jsonl');
  writeFileSync(file, '');
  project.provide('siteResults', file);
  if (findChromium() === undefined) console.log(`The tests in a browser are skipped: ${howToInstall}.`);

  return () => {
    const results = new Map<string, string>(linesOf(file).map((line) => JSON.parse(line)));
    rmSync(folder, { recursive: true });
    const missing = figures.filter((name) => !results.has(name));
    const isComplete = missing.length === 0 && project.vitest.state.getCountOfFailedTests() === 0;
    recordResult('site', tableOf(results), isComplete);
    if (isRecording && missing.length > 0) throw new Error(`There is no result for ${missing.join(', ')}.`);
  };
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

function tableOf(results: ReadonlyMap<string, string>): string {
  const rows = figures
    .filter((name) => results.has(name))
    .map((name) => `| ${name} | ${results.get(name)} |`);
  const date = new Date().toISOString().slice(0, 10);
  return `| what | result |\n|---|---|\n${rows.join('\n')}\n\nWith ${tools.map(versioned).join(', ')}, on ${date}.`;
}

function versioned(name: string): string {
  const manifest = readFileSync(join(docs, 'node_modules', name, 'package.json'), 'utf8');
  return `${name} ${JSON.parse(manifest).version}`;
}
