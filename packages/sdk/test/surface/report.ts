import { existsSync, readFileSync } from 'node:fs';
import { declaredExports } from './declared-exports.ts';
import type { Entry } from './entries.ts';
import { extractDeclarations } from './extract-declarations.ts';

/** The report of a module's public surface, and what is wrong with the surface. */
export interface SurfaceReport {
  /** The report as it should stand in the repository. */
  readonly text: string;
  /** Members without a doc comment and the like; empty if all is well. */
  readonly complaints: readonly string[];
}

/** Makes the report of a module from its built declarations. */
export function makeReport(entry: Entry): SurfaceReport {
  const { text, complaints } = extractDeclarations(entry);
  return { text: `${text.trimEnd()}\n\n${valuesSection(entry)}`, complaints };
}

/** The report that was accepted; empty if there is none. */
export function acceptedReport({ report }: Entry): string {
  return existsSync(report) ? readFileSync(report, 'utf8').replaceAll('\r\n', '\n') : '';
}

// API Extractor does not tell `export type { SomeClass }` from `export { SomeClass }`.
function valuesSection(entry: Entry): string {
  const exported = declaredExports(entry, 'ES module');
  const values = exported.filter(({ isValue }) => isValue).map(({ kind, name }) => `- ${kind} \`${name}\``);
  const types = exported.filter(({ kind, isValue }) => !isValue && (kind === 'class' || kind === 'enum'));
  return [
    'What there is at run time, by `import` and by `require`:\n',
    ...values,
    ...(types.length > 0 ? ['\nClasses and enums that are exported as types alone:\n'] : []),
    ...types.map(({ kind, name }) => `- ${kind} \`${name}\``),
    '',
  ].join('\n');
}
