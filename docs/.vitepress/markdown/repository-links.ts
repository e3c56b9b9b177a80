import { posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { examples } from '../examples.ts';
import { readmes } from '../readmes.ts';
import { githubSlug } from './github-slug.ts';

/** What a page of the site can say of itself, as VitePress passes it on. */
interface PageEnvironment {
  relativePath?: string;
}

type Token = ReturnType<MarkdownRenderer['parse']>[number];

/**
 * A plugin of markdown-it for links that leave `docs/`, which are right on GitHub: they lead to the page of the site that
 * shows the same, else to the repository on the web, and while it has no address there, their text alone stays.
 */
export function repositoryLinks(repositoryUrl: string | undefined): (md: MarkdownRenderer) => void {
  return (md) => {
    md.core.ruler.push('repository_links', ({ tokens, env }: { tokens: Token[]; env: PageEnvironment }) => {
      const stays: boolean[] = [];
      for (const token of tokens.flatMap(({ children }) => children ?? [])) {
        if (token.type === 'link_open') stays.push(lead(token, env.relativePath ?? '', repositoryUrl));
        else if (token.type === 'link_close' && stays.pop() === false) hide(token);
      }
    });
  };
}

/** Gives the link its target on the site or the web; false if it has none and was hidden. */
function lead(token: Token, page: string, repositoryUrl: string | undefined): boolean {
  const href = token.attrGet('href') ?? '';
  const path = posix.join('docs', posix.dirname(page), href);
  if (/^([a-z]+:|#|\/)/.test(href) || path.startsWith('docs/')) return true;
  const target = pageOf(path) ?? (repositoryUrl && `${repositoryUrl}/blob/HEAD/${path}`);
  if (target === undefined) hide(token);
  else token.attrSet('href', target);
  return target !== undefined;
}

/** The page that shows a file or folder of the repository; the path may end in an anchor. */
function pageOf(path: string): string | undefined {
  const [file = '', anchor = ''] = path.split(/(?=#)/);
  const [folder, name = '', ...rest] = file.split('/');
  const inside = rest.join('/');
  if (folder === 'packages' && readmes.includes(name) && ['', 'README.md'].includes(inside)) {
    return `/packages/${name}.md${anchor}`;
  }
  // The page of an example has a section for each file.
  const section = inside === '' ? '' : `#${githubSlug(inside)}`;
  return folder === 'examples' && examples.includes(name) ? `/examples/${name}.md${section}` : undefined;
}

function hide(token: Token): void {
  token.type = 'text';
  token.content = '';
}
