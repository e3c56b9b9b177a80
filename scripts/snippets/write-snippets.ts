// Copies the code of the samples into the pages that show them: `node scripts/pnpm.mjs run snippets`.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillPageOf, pages, root } from './pages.ts';

for (const page of pages) {
  const { text, problems, changed } = fillPageOf(page);
  if (changed.length > 0) {
    writeFileSync(join(root, page), text);
    console.log(`${page}: ${changed.length} code blocks written`);
  }
  for (const problem of problems) {
    console.error(`${page}, ${problem}`);
    process.exitCode = 1;
  }
}
