import { execFileSync } from 'node:child_process';
import type { Entry } from './entries.ts';
import type { Format } from './probe-program.ts';

/** One name that a program finds on a module. */
export interface ActualExport {
  readonly name: string;
  /** What a class or a function calls itself, in stack traces and in `util.inspect`. */
  readonly ownName?: string;
}

/** What a program of the format finds on the built module, sorted by name. */
export function actualExports({ module, folder }: Entry, format: Format): ActualExport[] {
  const [type, all] =
    format === 'CommonJS' ? ['commonjs', `require('${module}')`] : ['module', `await import('${module}')`];
  const list = `Object.entries(${all}).map(([name, { name: ownName }]) => ({ name, ownName }))`;
  const program = `console.log(JSON.stringify(${list}));`;
  // In the package's own folder its name leads to itself.
  const output = execFileSync(process.execPath, [`--input-type=${type}`, '--eval', program], {
    cwd: folder,
    encoding: 'utf8',
  });
  const found: ActualExport[] = JSON.parse(output);
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
