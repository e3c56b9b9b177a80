import { appendFileSync } from 'node:fs';
import { inject } from 'vitest';

/** Notes a figure for the table of results; rows of one name replace each other. */
export function record(name: string, figure: string): void {
  appendFileSync(inject('siteResults'), `${JSON.stringify([name, figure])}\n`);
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that the figures are noted in. */
    siteResults: string;
  }
}
