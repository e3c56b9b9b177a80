import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../docs/results/', import.meta.url);

/** Whether checks are to write down what they find, as `npm test -- --record` asks. */
export const isRecording = process.env['CLAWBOOK_RECORD'] === '1';

/**
 * Shows what a check has found: prints it, or leaves it in CLAWBOOK_RESULT_FILE to `npm test`, which does so. If results are
 * recorded, writes it to `docs/results/<name>.md` too, which docs/proof.md shows.
 *
 * @param isComplete whether all of it was run, and passed: nothing else is recorded
 */
export function recordResult(name: string, markdown: string, isComplete = true): void {
  const { CLAWBOOK_RESULT_FILE } = process.env;
  if (CLAWBOOK_RESULT_FILE === undefined) console.log(`\n${markdown}\n`);
  else writeFileSync(CLAWBOOK_RESULT_FILE, markdown);
  if (!isRecording) return;
  if (isComplete) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL(`${name}.md`, folder), `${markdown}\n`);
  } else console.error('Not recorded: not all of it was run, or something failed.');
}
