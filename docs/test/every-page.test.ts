import type { ViewportSize } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';
import { findChromium, howToInstall } from './find-chromium.ts';
import { findCut, findScrolledTables } from './find-cut.ts';
import { openBrowser, type Tab } from './open-browser.ts';
import { record } from './record.ts';

const chromium = findChromium();
const paths = [...readSite().pages.keys()];
const isReference = (path: string) => path.startsWith('/reference/');
const guides = paths.filter((path) => !isReference(path));
const reference = paths.filter(isReference);
const smallPhone = { width: 360, height: 740 };
const phone = { width: 390, height: 844 };
const laptop = { width: 1280, height: 900 };
const desktop = { width: 1440, height: 1000 };

function browserOf({ context }: Tab): string {
  return `Chromium ${context.browser()?.version()}`;
}

/** What is wrong with a page in windows of these sizes. */
async function problemsIn({ page }: Tab, viewports: readonly ViewportSize[]): Promise<string[]> {
  const problems: string[] = [];
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    const found = [...(await page.evaluate(findCut)), ...(await page.evaluate(findOverflow))];
    problems.push(...found.map((problem) => `${viewport.width} px: ${page.url()}: ${problem}`));
  }
  return problems;
}

/** Whether the page itself can be scrolled sideways; runs in the browser. */
function findOverflow(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
}

describe.skipIf(chromium === undefined)(
  `every page in Chromium${chromium ? '' : ` (${howToInstall})`}`,
  () => {
    const openTab = openBrowser();

    it('shows all that it has, logs no error and asks no other host, when a guide is loaded', async () => {
      const tab = await openTab();
      const problems: string[] = [];
      for (const path of guides) {
        await tab.open(path);
        problems.push(...(await problemsIn(tab, [smallPhone, phone, laptop, desktop])));
      }

      expect(problems).toEqual([]);
      expect(tab.complaints).toEqual([]);
    });

    it('shows all that it has, logs no error and asks no other host, when a page of the reference is gone to', async () => {
      const tab = await openTab();
      await tab.open('/reference/index.html');
      const problems: string[] = [];
      for (const path of reference) {
        await follow(tab, path);
        problems.push(...(await problemsIn(tab, [smallPhone, laptop])));
      }

      expect(problems).toEqual([]);
      expect(tab.complaints).toEqual([]);
      record('browser', browserOf(tab));
      record(
        'pages opened at 360 and 1280 px',
        `${paths.length}: none scrolls sideways, nothing is cut off, no message of an error, no request to another host`,
      );
    });

    it('has no table in a guide that has to be scrolled on a desktop', async () => {
      const tab = await openTab();
      const scrolled: string[] = [];
      for (const path of guides) {
        await tab.open(path);
        for (const viewport of [laptop, desktop]) {
          await tab.page.setViewportSize(viewport);
          const tables = await tab.page.evaluate(findScrolledTables);
          scrolled.push(...tables.map((table) => `${viewport.width} px: ${path}: ${table}`));
        }
      }

      expect(scrolled).toEqual([]);
    });
  },
);

/** Goes there as a click on a link does, which loads the text alone. */
async function follow({ page }: Tab, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('#app')?.append(link);
    link.click();
    link.remove();
  }, path);
  await page.waitForFunction((href) => {
    const active = document.querySelector(
      `.VPSidebar .is-active > .item > a[href="${href.replace(/index\.html$/, '')}"]`,
    );
    return (
      location.pathname.replace(/index\.html$/, '') === href.replace(/index\.html$/, '') &&
      (active !== null || href.endsWith('index.html'))
    );
  }, path);
}
