import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Where the build writes the site. */
export const siteFolder = join(import.meta.dirname, '../.vitepress/dist');

/** What a site consists of: the HTML of its pages by their path (`/errors.html`), and the paths of all its files. */
export interface Site {
  readonly pages: ReadonlyMap<string, string>;
  readonly files: ReadonlySet<string>;
}

/** The site as it was built. */
export function readSite(): Site {
  const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(siteFolder.length).replaceAll(sep, '/'));
  const pages = files
    .filter((file) => file.endsWith('.html') && file !== '/404.html')
    .map((file) => [file, readFileSync(join(siteFolder, file), 'utf8')] as const);
  return { pages: new Map(pages), files: new Set(files) };
}
