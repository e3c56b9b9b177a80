// Writes the pages that are made of other files, then the whole site, to `docs/.vitepress/dist`.

import { join } from 'node:path';
import { build } from 'vitepress';
import { writePages } from './generate/write-pages.ts';

await writePages();
await build(join(import.meta.dirname, '..'));
