import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { findChromium, howToInstall } from './find-chromium.ts';
import { openBrowser } from './open-browser.ts';
import { record } from './record.ts';

const chromium = findChromium();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const paths = [
  '/index.html',
  '/errors.html',
  '/benchmarks.html',
  '/endpoints.html',
  '/reference/clawbook-sdk/index.html',
  '/reference/clawbook-sdk/interfaces/Messages.html',
];

describe.skipIf(chromium === undefined)(`axe in Chromium${chromium ? '' : ` (${howToInstall})`}`, () => {
  const openTab = openBrowser();

  it.each(['light', 'dark'] as const)('finds no barrier in the %s theme', async (colorScheme) => {
    const { page, open } = await openTab({ colorScheme, bypassCSP: true });
    const barriers: string[] = [];
    let rules = 0;
    for (const path of paths) {
      await open(path);
      await page.addScriptTag({ path: axe });
      const { violations, passes } = await page.evaluate(runAxe);
      rules = Math.max(rules, passes.length);
      for (const { id, nodes } of violations)
        barriers.push(...nodes.map(({ html }) => `${path}: ${id}: ${html.slice(0, 160)}`));
    }

    expect(barriers).toEqual([]);
    record(
      'accessibility',
      `axe finds nothing on ${paths.length} pages, each in the light and in the dark theme`,
    );
    expect(rules).toBeGreaterThan(20);
  });
});

/** Runs in the browser, where axe was loaded before. */
function runAxe(): Promise<AxeResults> {
  return (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
}
