import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';
import { entries } from './entries.ts';
import { examples } from './examples.ts';

const docs = join(import.meta.dirname, '..');

/** The guides in the order in which they are read; one that is not written yet is left out. */
const guides = {
  'Get started': ['index', 'getting-started', 'migration'],
  Guides: [
    'messages',
    'lists',
    'webhooks',
    'errors',
    'retries-and-rate-limits',
    'configuration',
    'certificates',
    'undocumented-endpoints',
  ],
  'Test and try': ['testing', 'packages/testing', ...examples.map((name) => `examples/${name}`)],
  'What to expect': ['promises', 'benchmarks', 'proof'],
};

/** The sidebar of all pages but those of the API reference. */
export function navigation(): DefaultTheme.SidebarItem[] {
  const groups = Object.entries(guides).map(([text, pages]) => ({ text, items: linksTo(pages) }));
  return [...groups, { text: 'Reference', items: reference() }];
}

function linksTo(pages: string[]): DefaultTheme.SidebarItem[] {
  return pages
    .filter((page) => existsSync(join(docs, `${page}.md`)))
    .map((page) => ({ text: titleOf(page), link: page === 'index' ? '/' : `/${page}` }));
}

/** What stands in the page's heading; the landing page's is the name of the whole. */
function titleOf(page: string): string {
  if (page === 'index') return 'Introduction';
  return /^# (.*)$/m.exec(readFileSync(join(docs, `${page}.md`), 'utf8'))?.[1]?.replaceAll('`', '') ?? page;
}

function reference(): DefaultTheme.SidebarItem[] {
  const document = existsSync(join(docs, 'public/openapi.json'))
    ? [{ text: 'OpenAPI document', link: '/openapi.json', target: '_blank' }]
    : [];
  return [
    ...linksTo(['endpoints']),
    ...document,
    ...entries.map(({ name, folder }) => ({ text: name, link: `/reference/${folder}/` })),
  ];
}
