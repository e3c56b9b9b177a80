import { readSample } from './samples.ts';

/** How the output of a program begins, as its own first comment with `=>` says; empty if it says nothing. */
export function expectedStart(path: string): string {
  return /(?:#|\/\/) => (.+)$/m.exec(readSample(path) ?? '')?.[1]?.replace(/…$/, '') ?? '';
}
