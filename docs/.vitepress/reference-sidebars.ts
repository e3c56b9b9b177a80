import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';
import { entries } from './entries.ts';

const navigationJson = join(import.meta.dirname, '../reference/navigation.json');

/** What typedoc-plugin-markdown writes of each page, module or group of pages. */
interface NavigationItem {
  title: string;
  path?: string | null;
  children?: NavigationItem[];
}

/** For each entry of a package a sidebar of what it exports: all of them in one would be longer than most pages. */
export function referenceSidebars(): Record<string, DefaultTheme.SidebarItem[]> {
  if (!existsSync(navigationJson))
    throw new Error('Write the API reference first: `pages` in docs/package.json.');
  const modules = modulesIn(JSON.parse(readFileSync(navigationJson, 'utf8')));
  const sidebars = entries.map(({ folder }) => {
    const children = modules.find(({ path }) => path === `${folder}/index.md`)?.children ?? [];
    const groups = children.filter(({ path }) => !path).map(groupOf);
    return [`/reference/${folder}/`, [entryLinks, ...groups]] satisfies [string, DefaultTheme.SidebarItem[]];
  });
  return { '/reference/': [entryLinks], ...Object.fromEntries(sidebars) };
}

function modulesIn(items: NavigationItem[]): NavigationItem[] {
  return items.flatMap((item) => [item, ...modulesIn(item.children ?? [])]);
}

/** The names of one kind that an entry exports. */
function groupOf({ title, children = [] }: NavigationItem): DefaultTheme.SidebarItem {
  const items = children.map((child) => ({
    text: child.title,
    link: `/reference/${child.path?.replace(/\.md$/, '')}`,
  }));
  return { text: title, collapsed: false, items };
}

const entryLinks: DefaultTheme.SidebarItem = {
  text: 'API reference',
  link: '/reference/',
  items: entries.map(({ name, folder }) => ({ text: name, link: `/reference/${folder}/` })),
};
