// Tells whether docs/proof.md shows what was recorded last; with `--write`, sees to it.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { proofPage } from './checks/proof-page.mjs';

const file = new URL('../docs/proof.md', import.meta.url);

if (process.argv.includes('--write')) {
  writeFileSync(file, proofPage());
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== proofPage()) {
  console.error('docs/proof.md is not what the checks and docs/results say: node scripts/proof.mjs --write');
  process.exitCode = 1;
}
