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
 * @throws Error without one where `CI` is set: there the tests that need it must not be skipped
 */
export function findChromium(): string | undefined {
  const found = process.env['CHROMIUM_PATH'] || places.find((place) => existsSync(place));
  if (found === undefined && process.env['CI'])
    throw new Error(`The tests of the site have ${howToInstall}.`);
  return found;
}
