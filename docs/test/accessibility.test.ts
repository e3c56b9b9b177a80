import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { findChromium, howToInstall } from './find-chromium.ts';
import { openBrowser } from './open-browser.ts';
import { record } from './record.ts';

const chromium = findChromium();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const paths = ['/index.html', '/errors.html', '/reference/clawbook-sdk/interfaces/Messages.html'];

describe.skipIf(chromium === undefined)(`axe in Chromium${chromium ? '' : ` (${howToInstall})`}`, () => {
  const openTab = openBrowser();

  it.each([
    { theme: 'light', rules: [] },
    // Nothing else differs.
    { theme: 'dark', rules: ['color-contrast'] },
  ] as const)('finds no barrier in the $theme theme', async ({ theme, rules }) => {
    const { page, open } = await openTab({ colorScheme: theme });
    const barriers: string[] = [];
    let followed = 0;
    for (const path of paths) {
      await open(path);
      await page.addScriptTag({ path: axe });
      const { violations, passes } = await page.evaluate(runAxe, [...rules]);
      followed += passes.length;
      for (const { id, nodes } of violations) {
        barriers.push(...nodes.map(({ html }) => `${path}: ${id}: ${html.slice(0, 160)}`));
      }
    }

    expect(barriers).toEqual([]);
    expect(followed).toBeGreaterThanOrEqual(paths.length * (rules.length || 20));
    record(
      'accessibility',
      `axe finds nothing on ${paths.length} kinds of pages, in the light and in the dark theme`,
    );
  });
});

/** Runs in the browser, where axe was loaded before; all rules, unless some are named. */
function runAxe(rules: string[]): Promise<AxeResults> {
  const { axe: loaded } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
  return loaded.run(rules.length > 0 ? { runOnly: rules } : {});
}
