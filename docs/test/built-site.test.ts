import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSite, siteFolder } from './built-site.ts';
import { checkLinks } from './check-links.ts';
import { elementsOf } from './elements-of.ts';
import { record } from './record.ts';

const site = readSite();
const pages = [...site.pages].map(([path, html]) => ({ path, html, elements: elementsOf(html) }));

/** The pages for which this is not so. */
function pagesBut(isRight: (page: (typeof pages)[number]) => boolean): string[] {
  return pages.filter((page) => !isRight(page)).map(({ path }) => path);
}

describe('the built site', () => {
  it('has a page for each guide', () => {
    const guides = readdirSync(join(import.meta.dirname, '..')).filter((name) => name.endsWith('.md'));

    expect(guides.length).toBeGreaterThan(10);
    expect(guides.filter((name) => !site.pages.has(`/${name.replace(/\.md$/, '.html')}`))).toEqual([]);
  });

  it('has a page for each name that the reference is of, and none for the fragments that pages include', () => {
    expect(site.pages.has('/reference/clawbook-sdk/classes/ClawBook.html')).toBe(true);
    expect(site.pages.has('/reference/clawbook-sdk/webhooks/functions/verifyWebhook.html')).toBe(true);
    expect(site.pages.has('/reference/testing/functions/createInMemoryClawBook.html')).toBe(true);
    expect(site.pages.has('/reference/testing/msw/functions/handlers.html')).toBe(true);
    expect([...site.pages.keys()].filter((path) => path.startsWith('/results/'))).toEqual([]);
  });

  it('leads to every page from the navigation', () => {
    const inSidebar = new Set(
      pages.flatMap(({ path, elements }) =>
        elements
          .filter(({ tag, attributes }) => tag === 'a' && attributes['class']?.includes('VPLink') === true)
          .map(({ attributes }) =>
            new URL(attributes['href'] ?? '', `http://site.invalid${path}`).pathname.replace(
              /\/$/,
              '/index.html',
            ),
          ),
      ),
    );

    expect(pagesBut(({ path }) => inSidebar.has(path))).toEqual([]);
  });

  it('has no link that leads nowhere, and loads nothing from elsewhere', () => {
    const { problems, links, anchors, external } = checkLinks(site);

    expect(problems).toEqual([]);
    expect(links).toBeGreaterThan(5_000);
    expect(anchors).toBeGreaterThan(500);
    record(
      'pages',
      `${pages.length}, of them ${pages.filter(({ path }) => path.startsWith('/reference/')).length} of the API reference`,
    );
    record(
      'links followed',
      `${links.toLocaleString('en')}, of them ${anchors.toLocaleString('en')} to an anchor; none leads nowhere`,
    );
    record('links to other sites, not followed', external.toLocaleString('en'));
  });

  it('loads nothing from elsewhere in its styles', () => {
    const styles = [...site.files].filter((file) => file.endsWith('.css'));
    const foreign = styles.filter((file) =>
      /(url\(|@import)\s*["']?(https?:)?\/\//.test(readFileSync(join(siteFolder, file), 'utf8')),
    );

    expect(styles).not.toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('has one main heading on each page', () => {
    expect(pagesBut(({ elements }) => elements.filter(({ tag }) => tag === 'h1').length === 1)).toEqual([]);
  });

  it('has a title on each page', () => {
    expect(pagesBut(({ html }) => /<title>[^<]{8,}<\/title>/.test(html))).toEqual([]);
  });

  it('has a description on each page', () => {
    const described = pagesBut(({ elements }) =>
      elements.some(
        ({ tag, attributes }) =>
          tag === 'meta' &&
          attributes['name'] === 'description' &&
          /^(?!See ).{11}/.test(attributes['content'] ?? ''),
      ),
    );

    expect(described).toEqual([]);
  });

  it('says in words what each picture shows', () => {
    const silent = pagesBut(({ elements }) =>
      elements.every(
        ({ tag, attributes }) =>
          tag !== 'img' || attributes['class']?.includes('logo') === true || (attributes['alt'] ?? '') !== '',
      ),
    );

    expect(silent).toEqual([]);
    expect(site.pages.get('/benchmarks.html')).toContain('<img');
  });

  it('leads from the properties of the client to the resources', () => {
    const [, body = ''] =
      site.pages.get('/reference/clawbook-sdk/classes/ClawBook.html')?.split('vp-doc') ?? [];
    const targets = elementsOf(body).map(({ attributes }) => attributes['href']);

    expect(targets).toEqual(
      expect.arrayContaining(
        ['ApiKeys', 'Configuration', 'Conversations', 'Messages', 'Webhooks'].map(
          (name) => `./../interfaces/${name}.html`,
        ),
      ),
    );
  });

  it('marks what is inferred in the reference, and shows no name that is not exported', () => {
    const html = site.pages.get('/reference/clawbook-sdk/interfaces/ApiKey.html');

    expect(html).toContain('<code>Experimental</code>');
    expect(
      pagesBut((page) => !/\btypeof<\/span>/.test(page.html) || page.path.startsWith('/examples/')),
    ).toEqual([]);
  });
});
