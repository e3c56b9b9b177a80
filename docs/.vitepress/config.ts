import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { breakNames } from './markdown/break-names.ts';
import { chartBoxes } from './markdown/chart-boxes.ts';
import { githubSlug } from './markdown/github-slug.ts';
import { repositoryLinks } from './markdown/repository-links.ts';
import { sideBySide } from './markdown/side-by-side.ts';
import { navigation } from './navigation.ts';
import { describePage } from './page/describe-page.ts';
import { referenceSidebars } from './reference-sidebars.ts';
import { webAddress } from './web-address.ts';

const docs = join(import.meta.dirname, '..');
const { repository } = JSON.parse(readFileSync(join(docs, '../packages/sdk/package.json'), 'utf8'));
const repositoryUrl = webAddress(repository);

/** Pages with code in two columns, or a table of many: they take the room of the outline. */
const withoutOutline = ['migration.md', 'endpoints.md'];

/** Pages whose tables or code are broad: their outline is a menu at the top where there is no room for both. */
const broad = [...withoutOutline, 'benchmarks.md', 'configuration.md', 'errors.md', 'proof.md'];

export default defineConfig({
  lang: 'en',
  title: 'clawbook-sdk',
  titleTemplate: ':title · clawbook-sdk',
  // Fragments that other pages include.
  srcExclude: ['results/**'],
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/logo.svg' }]],
  markdown: {
    // The same anchors as on GitHub, so that a link with one works in both places.
    anchor: { slugify: githubSlug },
    // Small, so that the light theme has enough contrast for those who see less.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
    config(md) {
      md.use(repositoryLinks(repositoryUrl));
      md.use(sideBySide);
      md.use(chartBoxes);
      md.use(breakNames);
    },
  },
  transformPageData(page) {
    const isLanding = page.relativePath === 'index.md';
    page.description ||= describePage(join(docs, page.filePath), page.title);
    if (isLanding) {
      page.titleTemplate = false;
      // Here and not in the page, which GitHub would show as a table above it.
      Object.assign(page.frontmatter, {
        pageClass: 'landing',
        sidebar: false,
        aside: false,
        prev: false,
        next: false,
      });
    }
    if (withoutOutline.includes(page.relativePath)) page.frontmatter['aside'] = false;
    const isReference = page.relativePath.startsWith('reference/');
    if (isReference || broad.includes(page.relativePath)) page.frontmatter['pageClass'] = 'broad';
    if (isReference) Object.assign(page.frontmatter, { prev: false, next: false });
  },
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  themeConfig: {
    logo: { src: '/logo.svg', alt: '' },
    nav: [
      { text: 'Guide', link: '/getting-started', activeMatch: '^/(?!reference/|endpoints|benchmarks)' },
      { text: 'Endpoints', link: '/endpoints' },
      { text: 'API reference', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'Benchmarks', link: '/benchmarks' },
    ].filter(({ link }) => link.endsWith('/') || existsSync(join(docs, `${link}.md`))),
    sidebar: { ...referenceSidebars(), '/': navigation() },
    outline: { level: [2, 3] },
    externalLinkIcon: true,
    ...(repositoryUrl && { socialLinks: [{ icon: 'github', link: repositoryUrl }] }),
    footer: { message: 'Released under the MIT licence.' },
    search: {
      provider: 'local',
      options: {
        detailedView: 'auto',
        miniSearch: {
          searchOptions: {
            fuzzy: 0.2,
            prefix: true,
            boost: { title: 4, titles: 2, text: 1 },
            // A guide explains what a page of the reference only names.
            boostDocument: (id) => (String(id).startsWith('/reference/') ? 0.4 : 1),
          },
        },
      },
    },
  },
});
