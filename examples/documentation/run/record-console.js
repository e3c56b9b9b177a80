import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

/** @typedef {{ line: number, stream: 'out' | 'err', text: string }} Printed What one call of the console in a sample printed. */

/**
 * Keeps what a sample prints, with the number of the line that prints it, and writes it to file descriptor 3 when the
 * process ends.
 *
 * @param {string} file the sample
 */
export function recordConsole(file) {
  const url = pathToFileURL(file).href;
  /** @type {Printed[]} */
  const printed = [];
  for (const [name, stream] of /** @type {const} */ ([
    ['log', 'out'],
    ['error', 'err'],
    ['warn', 'err'],
  ])) {
    /** @param {unknown[]} values */
    console[name] = (...values) => {
      printed.push({ line: lineIn(file, url), stream, text: format(...values) });
    };
  }
  process.on('exit', () => writeSync(3, JSON.stringify(printed)));
}

/**
 * The line of the sample that is being run; 0 if none is.
 *
 * @param {string} file
 * @param {string} url
 */
function lineIn(file, url) {
  for (const frame of (new Error('for its stack').stack ?? '').split('\n')) {
    // CommonJS is named by its path.
    for (const name of [url, file]) {
      const at = frame.indexOf(`${name}:`);
      if (at !== -1) return Number.parseInt(frame.slice(at + name.length + 1), 10);
    }
  }
  return 0;
}
