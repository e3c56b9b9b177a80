import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findChromium, howToInstall } from './find-chromium.ts';
import { openBrowser } from './open-browser.ts';
import { record } from './record.ts';

const chromium = findChromium();
// The address changes before what is on the page.
const patiently = { timeout: 15_000 };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe.skipIf(chromium === undefined)(`the site in Chromium${chromium ? '' : ` (${howToInstall})`}`, () => {
  const openTab = openBrowser();

  it('finds a term, and opens the guide that is about it', async () => {
    const { page, open, complaints } = await openTab();
    await open('/index.html');
    await page.locator('.VPNavBarSearch button').first().click();
    await page.locator('input.search-input').fill('outcome');
    await page.locator('.VPLocalSearchBox .result').first().click();
    await page.waitForURL('**/errors.html*');

    await expect.poll(() => titleOf(page), patiently).toContain('Errors and outcomes');
    expect(complaints).toEqual([]);
    record(
      'search',
      '`outcome` leads to Errors and outcomes, by mouse and by keyboard; a name of the API to its page',
    );
  });

  it('is searched with the keyboard alone', async () => {
    const { page, open } = await openTab();
    await open('/lists.html');
    await searchByKeyboard(page, 'outcome');
    await page.locator('.result.selected[href*="/errors.html"]').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/errors.html*');
    const field = page.locator('input.search-input');
    await field.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.locator('input.search-input:focus').waitFor();

    expect(await field.inputValue()).toBe('outcome');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  it('finds a name of the API reference', async () => {
    const { page, open } = await openTab();
    await open('/index.html');
    await searchByKeyboard(page, 'createInMemoryClawBook');
    await page
      .locator('.result[href*="/reference/testing/functions/createInMemoryClawBook.html"]')
      .first()
      .click();
    await page.waitForURL('**/createInMemoryClawBook.html*');

    await expect.poll(() => titleOf(page), patiently).toContain('createInMemoryClawBook()');
  });

  it('copies the exact code of a block', async () => {
    const { page, context, open } = await openTab();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('/errors.html');
    await page.locator('div[class*="language-js"] button.copy').first().click();
    await page.locator('button.copy.copied').waitFor();
    const [, code] =
      /^```js[^\n]*\n(.*?)\n```$/ms.exec(readFileSync(join(import.meta.dirname, '../errors.md'), 'utf8')) ??
      [];

    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    record('copy button', 'puts the exact code of the block on the clipboard');
  });

  it('has a menu on a phone, and one of the pages of the guide', async () => {
    const { page, open } = await openTab(phone);
    await open('/lists.html');
    await page.locator('.VPNavBarHamburger').click();
    await page.locator('.VPNavScreen a', { hasText: 'Endpoints' }).waitFor();
    await page.locator('.VPNavBarHamburger').click();
    await page.locator('.VPNavScreen').waitFor({ state: 'detached' });
    await page.locator('.VPLocalNav button.menu').click();
    await page.locator('.VPSidebar.open a[href="/webhooks.html"]').click();
    await page.waitForURL('**/webhooks.html');
    await page.locator('.VPSidebar.open').waitFor({ state: 'detached' });

    await expect.poll(() => titleOf(page), patiently).toContain('Webhooks');
  });

  it('lets wide tables, charts and code scroll within themselves on a phone', async () => {
    const { page, open } = await openTab(phone);
    await open('/benchmarks.html');
    const wide = (selector: string) =>
      page.locator(selector).evaluateAll((boxes) =>
        boxes
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map((box) => {
            box.scrollTo({ left: 100 });
            return box.scrollLeft;
          }),
      );
    const tables = await wide('.vp-doc table');
    const charts = await wide('.vp-doc .chart');
    await open('/webhooks.html');
    const blocks = await wide('.vp-doc pre');

    expect(tables.length).toBeGreaterThan(5);
    expect(charts.length).toBeGreaterThan(5);
    expect(blocks.length).toBeGreaterThan(1);
    expect([...tables, ...charts, ...blocks].filter((left) => left === 0)).toEqual([]);
  });

  it('shows the same call in two languages side by side where there is room', async () => {
    const { page, open } = await openTab({ viewport: { width: 1440, height: 900 } });
    await open('/migration.html');
    const [first, last] = await page
      .locator('.samples')
      .first()
      .locator('.sample')
      .evaluateAll((samples) =>
        [samples.at(0), samples.at(-1)].map((sample) => sample?.getBoundingClientRect().toJSON()),
      );

    expect(last.top).toBe(first.top);
    expect(last.left).toBeGreaterThan(first.right);
  });

  it('turns dark at the reader’s wish, the charts included, and stays so', async () => {
    const { page, open } = await openTab({ colorScheme: 'light' });
    await open('/benchmarks.html');
    const brightness = async (selector: string) => {
      const png = await page.locator(selector).first().screenshot();
      return page.evaluate(brightnessOf, png.toString('base64'));
    };
    const chart = '.vp-doc img';
    const light = [await brightness('.VPNav'), await brightness(chart)];
    await page.locator('.VPNavBarAppearance button').click();
    const dark = [await brightness('.VPNav'), await brightness(chart)];
    await page.reload();

    expect(Math.min(...light)).toBeGreaterThan(200);
    expect(Math.max(...dark)).toBeLessThan(70);
    expect(await page.locator('html.dark').count()).toBe(1);
    record('dark mode', 'by the switch and by the system’s setting, charts included');
  });

  it('is dark where the system is', async () => {
    const { page, open } = await openTab({ colorScheme: 'dark' });
    await open('/index.html');

    expect(await page.locator('html.dark').count()).toBe(1);
  });
});

function titleOf(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

/** Opens the search and types into it, which has the focus then. */
async function searchByKeyboard(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+KeyK');
  await page.locator('input.search-input:focus').waitFor();
  await page.keyboard.type(words);
}

/** The mean brightness of a picture, from 0 to 255; runs in the browser. */
async function brightnessOf(base64: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
  let sum = 0;
  for (let index = 0; index < data.length; index += 4) sum += data[index + 1] ?? 0;
  return sum / (data.length / 4);
}
