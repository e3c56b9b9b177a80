import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecording } from '../../scripts/record-result.ts';
import { findChromium, howToInstall } from './find-chromium.ts';
import { openBrowser } from './open-browser.ts';

const chromium = findChromium();
const folder = join(import.meta.dirname, '../.cache/screenshots');
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const views = [
  { view: 'light', options: { viewport: desktop, colorScheme: 'light' } },
  { view: 'dark', options: { viewport: desktop, colorScheme: 'dark' } },
  { view: 'phone', options: { viewport: phone, colorScheme: 'light' } },
  { view: 'dark-phone', options: { viewport: phone, colorScheme: 'dark' } },
] as const;
const paths = [
  '/index.html',
  '/endpoints.html',
  '/proof.html',
  '/benchmarks.html',
  '/errors.html',
  '/reference/clawbook-sdk/classes/ClawBook.html',
  '/reference/clawbook-sdk/interfaces/Messages.html',
];

/** Pictures to be looked at, in an ignored folder. */
describe.skipIf(chromium === undefined)(
  `pictures of pages in Chromium${chromium ? '' : ` (${howToInstall})`}`,
  () => {
    const openTab = openBrowser();

    it.each(views)('are taken of the $view view', async ({ view, options }) => {
      const { page, open } = await openTab(options);
      for (const path of paths) {
        await open(path);
        const file = join(folder, `${view}-${path.split('/').at(-1)?.replace('.html', '')}.png`);
        await page.screenshot({ path: file, fullPage: isRecording });
        // A blank page is a few KB.
        expect(statSync(file).size).toBeGreaterThan(15_000);
      }
    });
  },
);
