// Accepts the public surface as it was built: writes its reports. `node scripts/pnpm.mjs run surface:accept`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { entries } from './entries.ts';
import { acceptedReport, makeReport } from './report.ts';

for (const entry of entries) {
  const { text } = makeReport(entry);
  const state = text === acceptedReport(entry) ? 'unchanged' : 'written';
  mkdirSync(dirname(entry.report), { recursive: true });
  writeFileSync(entry.report, text);
  console.log(`${state.padEnd(9)} ${relative(process.cwd(), entry.report)}`);
}
