import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';
import { findChromium, howToInstall } from './find-chromium.ts';
import { openBrowser, type Tab } from './open-browser.ts';
import { record } from './record.ts';

const chromium = findChromium();
const paths = [...readSite().pages.keys()];
const isReference = (path: string) => path.startsWith('/reference/');
const guides = paths.filter((path) => !isReference(path));
const reference = paths.filter(isReference);
const viewport = { width: 360, height: 740 };

function browserOf({ context }: Tab): string {
  return `Chromium ${context.browser()?.version()}`;
}

/** How many pixels the page can be scrolled sideways. */
function overflow({ page }: Tab): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe.skipIf(chromium === undefined)(
  `every page in Chromium${chromium ? '' : ` (${howToInstall})`}`,
  () => {
    const openTab = openBrowser();

    it('fits a phone, logs no error and asks no other host, when a guide is loaded', async () => {
      const tab = await openTab({ viewport });
      const wide: string[] = [];
      for (const path of guides) {
        await tab.open(path);
        if ((await overflow(tab)) > 0) wide.push(path);
      }

      expect(wide).toEqual([]);
      expect(tab.complaints).toEqual([]);
    });

    it('fits a phone, logs no error and asks no other host, when a page of the reference is gone to', async () => {
      const tab = await openTab({ viewport });
      await tab.open('/reference/index.html');
      const wide: string[] = [];
      for (const path of reference) {
        await follow(tab, path);
        if ((await overflow(tab)) > 0) wide.push(path);
      }

      expect(wide).toEqual([]);
      expect(tab.complaints).toEqual([]);
      record('browser', browserOf(tab));
      record(
        'pages opened at 360 × 740',
        `${paths.length}: none scrolls sideways, no message of an error, no request to another host`,
      );
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
