import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'packages/sdk/README.md',
  'packages/testing/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The code blocks of a page, with the number of the line that each begins in. */
function snippetsOf(page: string): { line: number; code: string }[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```js\n(.*?)^```$/gms)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length + 1,
    code: match[1] ?? '',
  }));
}

/** What a page says once, and its other snippets rely on. */
const given = {
  client: `import { ClawBook as Client } from 'clawbook-sdk';
const client = new Client();
`,
  handler: `import { createWebhookHandler as createHandler } from 'clawbook-sdk/webhooks';
const handler = createHandler({
  secret: process.env.CLAWBOOK_WEBHOOK_SECRET,
  on: { 'message.received': () => undefined },
});
`,
};

/** Makes a program of a snippet. */
function toProgram(code: string): string {
  const missing = Object.entries(given).filter(
    ([name]) => new RegExp(`\\b${name}\\b`).test(code) && !new RegExp(`\\b${name}( = |;)`).test(code),
  );
  return [...missing.map(([, definition]) => definition), useExport(code)].join('');
}

/** What a snippet exports, a framework would call: here it gets a delivery. */
function useExport(code: string): string {
  const deliver = "import { deliverTo } from './deliver.js';\n";
  if (code.includes('export const POST = ')) return `${deliver}${code}await deliverTo(POST);\n`;
  if (!code.includes('export default ')) return code;
  const worker = code.replace('export default ', 'const worker = ');
  const context = '{ waitUntil: () => undefined }';
  return `${deliver}${worker}await deliverTo((request) => worker.fetch(request, process.env, ${context}));\n`;
}

const pagesWithCode = pages
  .map((page) => ({ page, snippets: snippetsOf(page) }))
  .filter(({ snippets }) => snippets.length > 0);

describe.each(pagesWithCode)('the code of $page', ({ snippets }) => {
  it.each(snippets)('runs from line $line', ({ code }) => {
    const set = /\bhandler\b/.test(code) ? ['./deliver.js', './in-memory.js'] : ['./in-memory.js'];
    const imports = set.flatMap((module) => ['--import', module]);
    const args = [...imports, '--input-type=module', '--eval', toProgram(code)];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });

    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
