import { appendFileSync } from 'node:fs';
import { inject } from 'vitest';
import type { Figure } from './figures.ts';

/** Notes a figure for the table of results; the last one of a name counts. */
export function record(name: Figure, value: string): void {
  appendFileSync(inject('siteResults'), `${JSON.stringify([name, value])}\n`);
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that the figures are noted in. */
    siteResults: string;
  }
}
