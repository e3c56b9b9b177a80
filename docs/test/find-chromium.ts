import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How to get one, in a line. */
export const howToInstall =
  'no Chromium: install it (apt-get install chromium), or name one in CHROMIUM_PATH';

/**
 * The path of a Chromium or Chrome: that in `CHROMIUM_PATH`, else one where they usually are, else undefined.
 *
 * @throws Error without one where `CI` is set: there the tests that need it must not be skipped; and if there is nothing at
 *   `CHROMIUM_PATH`
 */
export function findChromium(
  env: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const named = env['CHROMIUM_PATH'];
  if (named && !exists(named)) throw new Error(`There is nothing at ${named}, which CHROMIUM_PATH names.`);
  const found = named || places.find(exists);
  if (found === undefined && env['CI']) throw new Error(`The tests of the site have ${howToInstall}.`);
  return found;
}
