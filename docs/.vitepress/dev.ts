// Serves the site while it is written: `node scripts/pnpm.mjs run docs`. Pages change as their Markdown does; the API
// reference is written once, at the start.

import { join } from 'node:path';
import { createServer } from 'vitepress';
import { writePages } from './generate/write-pages.ts';

await writePages();
const server = await createServer(join(import.meta.dirname, '..'));
await server.listen();
server.printUrls();
