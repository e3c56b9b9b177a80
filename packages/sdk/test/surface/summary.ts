import { declaredExports } from './declared-exports.ts';
import { entries } from './entries.ts';
import { acceptedReport } from './report.ts';

/** A table of how much the public surface holds, in Markdown, by its accepted reports. */
export function summary(): string {
  const rows = entries.map((entry) => {
    const exported = declaredExports(entry, 'ES module');
    const values = exported.filter(({ isValue }) => isValue).length;
    const report = acceptedReport(entry);
    const experimental = report.match(/^\/\/ @public @experimental\nexport /gm)?.length ?? 0;
    const members = report.match(/^ +\/\/ @experimental$/gm)?.length ?? 0;
    const counts = [exported.length, values, exported.length - values, experimental, members];
    return `| \`${entry.module}\` | ${counts.join(' | ')} |`;
  });
  return [
    '| module | exports | values | types alone | experimental exports | experimental members of others |',
    '|---|--:|--:|--:|--:|--:|',
    ...rows,
    '',
    `Recorded on ${new Date().toISOString().slice(0, 10)}.`,
  ].join('\n');
}
