import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { type SiteServer, serveSite } from './serve-site.ts';

/** Without them Chromium looks for its maker's hosts. */
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A tab on the site. */
export interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes to a path of the site, and waits until the page there has come to life. */
  readonly open: (path: string) => Promise<void>;
  /** What should not have happened in it: messages of errors, failed requests, requests that leave the site. */
  readonly complaints: string[];
}

/** Opens tabs of a headless Chromium on the built site, for the tests of a file. */
export function openBrowser(): (options?: BrowserContextOptions) => Promise<Tab> {
  const running: { site?: SiteServer; browser?: Awaited<ReturnType<typeof chromium.launch>> } = {};
  beforeAll(async () => {
    running.site = await serveSite();
    running.browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args,
      chromiumSandbox: false,
    });
  });
  afterAll(async () => {
    await running.browser?.close();
    await running.site?.[Symbol.asyncDispose]();
  });

  return async (options = {}) => {
    const { site, browser } = running;
    if (site === undefined || browser === undefined)
      throw new Error('There are no tabs before the tests begin.');
    const context = await browser.newContext({ baseURL: site.origin, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const complaints = complaintsOf(page, site.origin);
    return { page, context, complaints, open: (path) => openPath(page, path) };
  };
}

function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What was fetched ahead when the test went on to the next page.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${page.url()}: ${request.url()}: ${reason}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin)
      complaints.push(`${page.url()}: asks ${request.url()}`);
  });
  return complaints;
}

async function openPath(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status()).toBe(200);
  // The theme takes the server's markup over at that moment: buttons answer from then on.
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
}
