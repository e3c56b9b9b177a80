import type { Site } from './built-site.ts';
import { type Element, elementsOf } from './elements-of.ts';

/** What was found in the links of a site. */
export interface LinkReport {
  /** Links to pages and files of the site. */
  readonly links: number;
  /** Those of them that name an anchor. */
  readonly anchors: number;
  /** Links to other sites, which are not followed. */
  readonly external: number;
  /** A line for each link that leads nowhere, and for each file that a page would load from elsewhere. */
  readonly problems: readonly string[];
}

const origin = 'http://site.invalid';

/** Follows every link of every page to the page, the anchor in it, or the file. */
export function checkLinks(site: Site): LinkReport {
  const elements = new Map([...site.pages].map(([path, html]) => [path, elementsOf(html)]));
  const anchors = new Map(
    [...elements].map(([path, all]) => [path, new Set(all.map(({ attributes }) => attributes['id']))]),
  );
  const report = { links: 0, anchors: 0, external: 0, problems: new Set<string>() };

  for (const [page, all] of elements) {
    for (const { element, link } of linksIn(all)) {
      const url = new URL(link, origin + page);
      if (url.origin !== origin) {
        if (element.tag === 'a') report.external += 1;
        else report.problems.add(`${page}: loads ${link} from another origin`);
        continue;
      }
      report.links += 1;
      const file = decodeURIComponent(url.pathname).replace(/\/$/, '/index.html');
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (!site.files.has(file)) report.problems.add(`${page}: ${link} leads nowhere`);
      else if (anchor !== '') {
        report.anchors += 1;
        if (anchors.get(file)?.has(anchor) !== true) report.problems.add(`${page}: ${link} names no anchor`);
      }
    }
  }
  return { ...report, problems: [...report.problems] };
}

/** All that an element refers to. */
function linksIn(elements: Element[]): { element: Element; link: string }[] {
  return elements.flatMap((element) =>
    ['href', 'src', 'poster', 'data']
      .map((name) => element.attributes[name])
      .filter((link) => link !== undefined && !/^(mailto|data):/.test(link))
      .map((link) => ({ element, link: link ?? '' })),
  );
}
