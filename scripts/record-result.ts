import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../docs/results/', import.meta.url);

/**
 * Prints what a check has found. With the environment variable `CLAWBOOK_RECORD`, writes it to `docs/results/<name>.md` too,
 * with the date.
 */
export function recordResult(name: string, markdown: string): void {
  console.log(`\n${markdown}\n`);
  if (!process.env['CLAWBOOK_RECORD']) return;
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(new URL(`${name}.md`, folder), `${markdown}\n\nRecorded on ${date}.\n`);
}
